package org.kontor.catalog.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kontor.catalog.domain.SampleContent.tent;
import static org.kontor.catalog.domain.SampleContent.variant;

import org.junit.jupiter.api.Test;
import org.kontor.catalog.Sku;

class MergeTests {
  private static final Variant MOSS = variant("L2-MOSS", "249.00", "Moss");
  private static final Variant SAND = variant("L2-SAND", "249.00", "Sand");
  private final Content base = tent().build();

  @Test
  void takesEachFactFromWhoTouchedIt() {
    Merge.Result merge =
        Merge.of(base, tent().title("Theirs").build(), tent().brand("Yours").build());
    assertThat(merge.conflicts()).isEmpty();
    assertThat(merge.content()).isEqualTo(tent().title("Theirs").brand("Yours").build());
  }

  @Test
  void twoWhoSayTheSameAgree() {
    Content same = tent().title("Same").build();
    assertThat(Merge.of(base, same, same)).isEqualTo(new Merge.Result(same, java.util.List.of()));
  }

  @Test
  void namesWhatBothChangedAndLetsYoursStand() {
    Merge.Result merge =
        Merge.of(base, tent().title("Theirs").build(), tent().title("Yours").build());
    assertThat(merge.conflicts())
        .containsExactly(new Merge.Conflict("title", "Lichtung 2", "Theirs", "Yours"));
    assertThat(merge.content().title()).isEqualTo("Yours");
  }

  @Test
  void pricesAreMergedVariantByVariant() {
    Content theirs = tent().variants(variant("L2-MOSS", "199", "Moss"), SAND).build();
    Content yours = tent().variants(MOSS, variant("L2-SAND", "299", "Sand")).build();
    Merge.Result merge = Merge.of(base, theirs, yours);
    assertThat(merge.conflicts()).isEmpty();
    assertThat(merge.content().variants())
        .containsExactly(variant("L2-MOSS", "199", "Moss"), variant("L2-SAND", "299", "Sand"));
  }

  @Test
  void twoPricesOfOneVariantAreAConflictThatNamesBoth() {
    Content theirs = tent().variants(variant("L2-MOSS", "199", "Moss"), SAND).build();
    Content yours = tent().variants(variant("L2-MOSS", "299", "Moss"), SAND).build();
    assertThat(Merge.of(base, theirs, yours).conflicts())
        .containsExactly(
            new Merge.Conflict("variants.L2-MOSS.price", "249.00", "199.00", "299.00"));
  }

  @Test
  void keepsAVariantThatOneAddedAndDropsOneThatTheOtherTookAway() {
    Variant rust = variant("L2-RUST", "249", "Rust");
    Content theirs = tent().variants(MOSS, SAND, rust).build();
    Content yours = tent().variants(MOSS).build();
    Merge.Result merge = Merge.of(base, theirs, yours);
    assertThat(merge.conflicts()).isEmpty();
    assertThat(merge.content().variants())
        .extracting(Variant::sku)
        .containsExactly(new Sku("L2-MOSS"), new Sku("L2-RUST"));
  }

  @Test
  void takingAwayWhatTheOtherChangedIsAConflict() {
    Content theirs = tent().variants(MOSS, variant("L2-SAND", "199", "Sand")).build();
    Content yours = tent().variants(MOSS).build();
    assertThat(Merge.of(base, theirs, yours).conflicts())
        .extracting(Merge.Conflict::field)
        .containsExactly("variants.L2-SAND");
  }

  @Test
  void attributesAndLanguagesAreMergedByName() {
    Content was = tent().attribute("season", "AW").attribute("care", "dry").build();
    Content theirs =
        tent().attribute("season", "SS").attribute("care", "dry").translated("de", "Zelt").build();
    Content yours = tent().attribute("season", "AW").attribute("origin", "DE").build();
    Merge.Result merge = Merge.of(was, theirs, yours);
    assertThat(merge.conflicts()).isEmpty();
    assertThat(merge.content().attributes())
        .containsOnlyKeys("origin", "season")
        .containsEntry("season", "SS");
    assertThat(merge.content().translations()).containsOnlyKeys("de");
  }

  @Test
  void takingAChangeBackLeavesWhatOthersChangedSince() {
    Content changed = tent().title("Changed").build();
    Content since = tent().title("Changed").brand("Since").build();
    assertThat(Merge.of(changed, since, base).content()).isEqualTo(tent().brand("Since").build());
  }
}
