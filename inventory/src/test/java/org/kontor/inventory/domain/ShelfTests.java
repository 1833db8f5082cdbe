package org.kontor.inventory.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kontor.catalog.Availability;
import org.kontor.catalog.Sku;
import org.kontor.inventory.LocationId;

class ShelfTests {
  @ParameterizedTest
  @CsvSource({"-1, OUT_OF_STOCK", "0, OUT_OF_STOCK", "1, LOW", "3, LOW", "4, IN_STOCK"})
  void tellsFewFromEnoughWithoutSayingHowMany(long pieces, Availability said) {
    assertThat(Shelf.of(pieces)).isEqualTo(said);
  }

  @Test
  void rowsAreLockedByLocationAndThenBySku() {
    List<StockKey> inOrder =
        List.of(key("berlin", "A"), key("berlin", "B"), key("hamburg", "A"), key("hamburg", "B"));
    assertThat(Stream.of(3, 1, 0, 2).map(inOrder::get).sorted()).isEqualTo(inOrder);
  }

  @Test
  void aMovementMovesSomething() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Movement(StockState.SELLABLE, 0, Movement.Kind.COUNT, "Counted"));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void whatComesInIsSellableAndWhatComesBackBrokenIsNot(int pieces) {
    StockLevel empty = StockLevel.empty(key("berlin", "A"));
    assertThat(empty.received(pieces, "Delivery").level().available()).isEqualTo(pieces);
    assertThat(empty.returned(pieces, true).level().available()).isEqualTo(pieces);
    StockLevel apart = empty.returned(pieces, false).level();
    assertThat(List.of(apart.available(), apart.unavailable())).containsExactly(0, pieces);
  }

  @Test
  void readsAPostcodeOfAGeoNamesFileAndNothingElse() {
    Postcode berlin = Postcode.parse("de\t10115\tBerlin\tBerlin\tBE\t\t\t\t\t52.5323\t13.3846\t4");
    assertThat(berlin.country()).isEqualTo("DE");
    assertThat(berlin.code()).isEqualTo("10115");
    assertThat(berlin.coordinates().latitude()).isEqualTo(52.5323);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Postcode.parse("DE,10115,Berlin"))
        .withMessageContaining("tabs");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Postcode.parse("DE\t10115\tBerlin\t\t\t\t\t\t\tnorth\teast\t"))
        .withMessageContaining("latitude");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Postcode.parse("DEU\t10115\tBerlin\t\t\t\t\t\t\t52\t13\t"));
  }

  private static StockKey key(String location, String sku) {
    return new StockKey(new LocationId(location), new Sku(sku));
  }
}
