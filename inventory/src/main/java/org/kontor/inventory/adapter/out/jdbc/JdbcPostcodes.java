package org.kontor.inventory.adapter.out.jdbc;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.kontor.inventory.domain.Postcode;
import org.kontor.inventory.domain.Postcodes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcPostcodes implements Postcodes {
  private final JdbcClient jdbc;
  private final RememberedLocations remembered;

  JdbcPostcodes(JdbcClient jdbc, RememberedLocations remembered) {
    this.jdbc = jdbc;
    this.remembered = remembered;
  }

  @Override
  public Saved save(Collection<Postcode> postcodes) {
    List<Boolean> written =
        jdbc.sql(
                """
                insert into inventory.postcodes as known (country, postal_code, place, latitude, longitude)
                select * from unnest(cast(:countries as text[]), cast(:codes as text[]), cast(:places as text[]),
                  cast(:latitudes as double precision[]), cast(:longitudes as double precision[]))
                on conflict (country, postal_code, place) do update
                set latitude = excluded.latitude, longitude = excluded.longitude
                where (known.latitude, known.longitude) <> (excluded.latitude, excluded.longitude)
                returning xmax = 0 as created
                """)
            .param("countries", column(postcodes, Postcode::country))
            .param("codes", column(postcodes, Postcode::code))
            .param("places", column(postcodes, Postcode::place))
            .param("latitudes", degrees(postcodes, code -> code.coordinates().latitude()))
            .param("longitudes", degrees(postcodes, code -> code.coordinates().longitude()))
            .query((row, _) -> row.getBoolean("created"))
            .list();
    int created = (int) written.stream().filter(isNew -> isNew).count();
    remembered.forgetAfterTransaction();
    return new Saved(created, written.size() - created, postcodes.size() - written.size());
  }

  private static String[] column(Collection<Postcode> codes, Function<Postcode, String> of) {
    return codes.stream().map(of).toArray(String[]::new);
  }

  private static Double[] degrees(Collection<Postcode> codes, Function<Postcode, Double> of) {
    return codes.stream().map(of).toArray(Double[]::new);
  }
}
