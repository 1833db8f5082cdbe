package org.kontor.orders.adapter.in.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kontor.catalog.ChannelId;
import org.kontor.catalog.imports.ImportOptions;
import org.kontor.catalog.imports.Importer.Group;
import org.kontor.catalog.imports.Importer.Rule;
import org.kontor.catalog.imports.Row;

class SoldRowsTests {
  private final SoldRows rows =
      new SoldRows(
          new ImportOptions(
              UUID.randomUUID(),
              "katrin",
              new ChannelId("web-de"),
              false,
              ImportOptions.OnError.SKIP),
          ZoneId.of("Europe/Berlin"));

  @ParameterizedTest
  @CsvSource({
    // As the retailer's clocks show it
    "2026-07-01T12:00:00,       2026-07-01T10:00:00Z",
    "2026-12-01 12:00,          2026-12-01T11:00:00Z",
    "2026-07-01,                2026-06-30T22:00:00Z",
    // The hour that autumn has twice: the first
    "2026-10-25T02:30,          2026-10-25T00:30:00Z",
    "2026-10-25T03:00,          2026-10-25T02:00:00Z",
    // With an offset, whatever the clocks show
    "2026-10-25T02:30:00+01:00, 2026-10-25T01:30:00Z",
    "2026-03-29 02:30:00 +0100, 2026-03-29T01:30:00Z",
    "2026-03-29T02:30:00Z,      2026-03-29T02:30:00Z",
  })
  void readsTimesWithoutOffsetAsTheRetailersClocksShowThem(String text, Instant moment) {
    assertThat(rows.read(order(text)).placedAt()).isEqualTo(moment);
  }

  @Test
  void refusesATimeThatNoClockHasShown() {
    assertThat(rows.read(order("2026-03-29T02:30"))).isNull();
    assertThat(rows.refusals())
        .singleElement()
        .satisfies(refusal ->
            assertThat(refusal.rule())
                .isEqualTo(new Rule("time-skipped", List.of("Europe/Berlin"))));
  }

  private static Group order(String placedAt) {
    Row row =
        new Row(
            2,
            Map.of(
                "number", "A-1",
                "placedat", placedAt,
                "email", "jo@example.com",
                "country", "DE",
                "sku", "LAMP",
                "quantity", "1",
                "unitprice", "9.90"));
    return new Group("A-1", List.of(row));
  }
}
