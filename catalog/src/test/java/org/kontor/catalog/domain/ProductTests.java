package org.kontor.catalog.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.kontor.catalog.domain.SampleContent.tent;
import static org.kontor.catalog.domain.SampleContent.variant;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kontor.catalog.Money;

class ProductTests {
  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
  private static final Instant LATER = NOON.plusSeconds(60);
  private static final Author KATRIN = Author.console("katrin");

  @Test
  void itsMakingIsTheFirstRevisionAndTellsEveryFact() {
    Product.Edit made = Product.create(tent().build(), KATRIN, NOON);
    assertThat(made.product().version()).isEqualTo(1);
    assertThat(made.product().createdAt()).isEqualTo(NOON);
    assertThat(made.revision().before()).isNull();
    assertThat(made.revision().changes())
        .contains(new FieldChange("title", null, "Lichtung 2"))
        .contains(new FieldChange("variants.L2-MOSS.price.EUR", null, "249.00"))
        .noneMatch(change -> change.after() == null || change.after().isEmpty());
  }

  @Test
  void aChangeLeavesARevisionWithWhoWhenAndWhat() {
    Product product = product();
    Content next = tent().title("Lichtung 3").brand("").attribute("season", "AW 26").build();
    Product.Edit edit = product.change(next, KATRIN, LATER).orElseThrow();
    assertThat(product.version()).isEqualTo(2);
    assertThat(product.changedAt()).isEqualTo(LATER);
    assertThat(product.createdAt()).isEqualTo(NOON);
    assertThat(edit.revision())
        .isEqualTo(
            new Revision(
                product.id(),
                2,
                LATER,
                KATRIN,
                List.of(
                    new FieldChange("title", "Lichtung 2", "Lichtung 3"),
                    new FieldChange("attributes.season", null, "AW 26"),
                    new FieldChange("brand", "Haldenhof", null)),
                tent().build(),
                next));
  }

  @Test
  void tellsPricesWeightsAndPicturesOneByOne() {
    Variant cheaper =
        variant("L2-MOSS", "1", "Moss")
            .with(List.of(new Price(Money.of("199", "EUR"), Money.of("249", "EUR"))));
    Content next = tent().variants(cheaper, variant("L2-SAND", "249", "Sand")).pictures().build();
    Product.Edit edit = product().change(next, KATRIN, LATER).orElseThrow();
    assertThat(edit.revision().changes())
        .containsExactlyInAnyOrder(
            new FieldChange("variants.L2-MOSS.price.EUR", "249.00", "199.00"),
            new FieldChange("variants.L2-MOSS.compareAt.EUR", null, "249.00"),
            new FieldChange("pictures", "/media/tent.svg (A tent)", null));
  }

  @Test
  void whatChangesNothingLeavesNoRevision() {
    Product product = product();
    assertThat(product.change(tent().title(" Lichtung 2 ").build(), KATRIN, LATER)).isEmpty();
    assertThat(product.version()).isEqualTo(1);
    assertThat(product.changedAt()).isEqualTo(NOON);
  }

  @Test
  void isNeverMadeNorChangedToWhatHasFlaws() {
    Content flawed = tent().title("").build();
    assertThatIllegalArgumentException().isThrownBy(() -> Product.create(flawed, KATRIN, NOON));
    Product product = product();
    assertThatIllegalArgumentException().isThrownBy(() -> product.change(flawed, KATRIN, LATER));
    assertThat(product.version()).isEqualTo(1);
    assertThat(product.content()).isEqualTo(tent().build());
  }

  private static Product product() {
    return Product.create(tent().build(), KATRIN, NOON).product();
  }
}
