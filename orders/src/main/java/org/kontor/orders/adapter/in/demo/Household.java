package org.kontor.orders.adapter.in.demo;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import org.kontor.customer.PostalAddress;
import org.kontor.customer.Shopper;

/// Invented people who shop at Haldenhof, some of them again and again.
record Household(Shopper shopper, PostalAddress address) {
  private static final List<String> PEOPLE =
      List.of(
          "Jürgen Weißmüller;de;Lindenring 4;10115;Berlin",
          "Aylin Məmmədova;az;Hafenstraße 21;20457;Hamburg",
          "Carmen Ortiz Vega;es;Isarweg 8;80331;München",
          "Oleg Sokolov;ru;Am Anger 12;04109;Leipzig",
          "Hannah Priestley;en;Kastanienallee 33;10435;Berlin",
          "Frieda Lohmann;de;Deichgasse 2;20095;Hamburg",
          "Matteo Brandl;de;Brunnenplatz 5;80469;München",
          "Sevda Quliyeva;az;Torstraße 60;10119;Berlin",
          "Lucas Herrero;es;Neckarufer 17;70173;Stuttgart",
          "Birgit Tamm;de;Mühlenkamp 9;22303;Hamburg",
          "Nina Volkova;ru;Südring 71;50677;Köln",
          "Tom Ashdown;en;Feldweg 3;01067;Dresden",
          "Elif Aras;de;Marktgasse 14;90403;Nürnberg",
          "Georg Rautenberg;de;Parkallee 28;28209;Bremen",
          "Ines Castaño;es;Rheinblick 6;40213;Düsseldorf",
          "Paul Østergaard;en;Uferstraße 40;24103;Kiel",
          "Margarete Sieveking;de;Schlossberg 1;79098;Freiburg",
          "Rauf Həsənov;az;Gartenweg 19;30159;Hannover");

  static Household of(int number) {
    String[] parts = PEOPLE.get((number * 7) % PEOPLE.size()).split(";");
    String mail =
        Normalizer.normalize(
                parts[0].replace("ß", "ss").replace("ə", "e").replace("Ø", "O"),
                Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT)
            .replace(' ', '.');
    String phone = "+49 170 000 " + (1000 + (number * 7) % PEOPLE.size());
    return new Household(
        new Shopper(mail + "@example.com", parts[0], phone, parts[1]),
        new PostalAddress(parts[0], parts[2], null, parts[3], parts[4], null, "DE", phone));
  }
}
