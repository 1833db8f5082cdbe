package org.kontor.fulfillment.domain.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kontor.catalog.Sku;
import org.kontor.inventory.LocationId;

class PickLinesTests {
  private static final Sku LAMP = new Sku("LAMP");
  private static final Sku MUG = new Sku("MUG");
  private final PickLines lines =
      new PickLines(List.of(line(1, LAMP, 2), line(2, MUG, 1), line(3, LAMP, 3)));

  private static Line line(int number, Sku sku, int asked) {
    return new Line(number, sku, sku.value(), "", 250, asked, 0, 0, 0);
  }

  private static List<Integer> picked(PickLines lines) {
    return lines.all().stream().map(Line::picked).toList();
  }

  @Test
  void fillsTheFirstLineOfASkuFirst() {
    assertThat(picked(lines.pick(LAMP, 3))).containsExactly(2, 0, 1);
    assertThat(picked(lines.pick(LAMP, 3).pick(LAMP, 2))).containsExactly(2, 0, 3);
  }

  @Test
  void takesNoMoreThanIsMissing() {
    assertThatThrownBy(() -> lines.pick(LAMP, 6)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> lines.reject(2, 2)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> lines.cancel(4, 1)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void whatIsRejectedOrCancelledIsNotDueAnyMore() {
    PickLines less = lines.reject(1, 2).cancel(3, 1);

    assertThat(less.due()).isEqualTo(3);
    assertThat(less.grams()).isEqualTo(750);
    assertThat(less.claims(new LocationId("store-a")))
        .extracting(claim -> claim.line() + " x " + claim.quantity())
        .containsExactly("2 x 1", "3 x 2");
    assertThat(less.pick(MUG, 1).arePicked()).isFalse();
    assertThat(less.pick(MUG, 1).pick(LAMP, 2).arePicked()).isTrue();
  }
}
