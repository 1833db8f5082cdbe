package org.kontor.fulfillment.adapter.out.carrier;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import org.kontor.fulfillment.domain.work.Carrier;
import org.kontor.fulfillment.domain.work.TrackingNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The carrier that comes with Kontor: parcels at the table's rates, with tracking numbers of its
/// own. It keeps a book, so it can be asked what became of a reference; the same reference gets the
/// same number.
@Component
class TableRateCarrier implements Carrier {
  private final JdbcClient jdbc;
  private final Clock clock;

  TableRateCarrier(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "Kontor Parcel";
  }

  @Override
  public Booking book(Parcel parcel) {
    long serial =
        jdbc.sql("select nextval('fulfillment.carrier_serial')").query(Long.class).single();
    jdbc.sql(
            """
            insert into fulfillment.carrier_bookings (reference, tracking, booked_at)
            values (:reference, :tracking, :at) on conflict (reference) do nothing
            """)
        .param("reference", parcel.reference())
        .param("tracking", TrackingNumber.of("CK", serial, parcel.from().country()))
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
    return find(parcel.reference()).orElseThrow();
  }

  @Override
  public Optional<Booking> find(String reference) {
    return jdbc.sql(
            "select tracking from fulfillment.carrier_bookings where reference = :reference")
        .param("reference", reference)
        .query((row, _) -> new Booking(row.getString(1)))
        .optional();
  }
}
