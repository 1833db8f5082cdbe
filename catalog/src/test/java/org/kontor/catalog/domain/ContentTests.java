package org.kontor.catalog.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.kontor.catalog.domain.SampleContent.EUR;
import static org.kontor.catalog.domain.SampleContent.tent;
import static org.kontor.catalog.domain.SampleContent.variant;

import java.util.Currency;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.kontor.catalog.ChannelId;
import org.kontor.catalog.Money;
import org.kontor.catalog.Sku;

class ContentTests {
  private static final ChannelId WEB = new ChannelId("web");

  @Test
  void aProductMayBeAsLittleAsATitleAndAVariant() {
    assertThat(Content.draft(new Handle("tent"), "Tent", variant("T-1", "1.00")).flaws()).isEmpty();
    assertThat(tent().build().flaws()).isEmpty();
  }

  static Stream<Arguments> flawed() {
    return Stream.of(
        Arguments.of(tent().title("  "), "title", "title-missing"),
        Arguments.of(tent().title("x".repeat(256)), "title", "too-long"),
        Arguments.of(tent().brand("x".repeat(256)), "title", "too-long"),
        Arguments.of(tent().category("x".repeat(1001)), "category", "too-long"),
        Arguments.of(
            tent().options("A", "A").variants(variant("T", "1", "x", "y")), "options", "options"),
        Arguments.of(
            tent().options("A", "B", "C", "D").variants(variant("T", "1", "a", "b", "c", "d")),
            "options",
            "options"),
        Arguments.of(tent().variants(), "variants", "variant-missing"),
        Arguments.of(
            tent().variants(variant("T", "1", "Moss"), variant("t", "1", "Sand")),
            "variants.T.sku",
            "sku-repeated"),
        Arguments.of(tent().variants(variant("T", "1")), "variants.T.values", "option-missing"),
        Arguments.of(
            tent().variants(variant("T", "1", " ")), "variants.T.values", "option-missing"),
        Arguments.of(
            tent().variants(variant("T", "1", "Moss"), variant("U", "1", "Moss")),
            "variants.U.values",
            "options-repeated"),
        Arguments.of(
            tent().options().variants(variant("T", "1"), variant("U", "1")),
            "variants.U.values",
            "options-repeated"));
  }

  @ParameterizedTest
  @MethodSource("flawed")
  void namesWhatIsWrongAndWhere(SampleContent content, String field, String code) {
    assertThat(content.build().flaws())
        .extracting(Content.Flaw::field, Content.Flaw::code)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(field, code));
  }

  @ParameterizedTest
  @CsvSource({
    "Outdoor / Tents, Outdoor/Tents",
    "Outdoor > Tents, Outdoor/Tents",
    "/Outdoor/Tents/, Outdoor/Tents",
    "' ', ''"
  })
  void aCategoryIsTheSameHoweverItsPathIsWritten(String written, String path) {
    assertThat(tent().category(written).build().category()).isEqualTo(path);
  }

  @Test
  void aTagCountsOnceAndABlankOneNever() {
    assertThat(tent().tags("a", " a ", " ", "b").build().tags()).containsExactly("a", "b");
  }

  @ParameterizedTest
  @EnumSource(Status.class)
  void onlyWhatIsActiveIsListed(Status status) {
    assertThat(tent().status(status).build().isListedOn(WEB)).isEqualTo(status == Status.ACTIVE);
  }

  @Test
  void aChannelDoesntListWhatIsHiddenOnIt() {
    Content content = tent().hiddenOn("web").build();
    assertThat(content.isListedOn(WEB)).isFalse();
    assertThat(content.isListedOn(new ChannelId("app"))).isTrue();
  }

  @Test
  void whatIsSoldIsIncompleteWithoutPictureDescriptionCategoryOrAnyPrice() {
    assertThat(tent().build().isIncomplete()).isFalse();
    assertThat(tent().pictures().build().isIncomplete()).isTrue();
    assertThat(tent().description("").build().isIncomplete()).isTrue();
    assertThat(tent().category("").build().isIncomplete()).isTrue();
    Variant unpriced = variant("L2-SAND", "1", "Sand").with(List.of());
    Content oneUnpriced = tent().variants(variant("L2-MOSS", "1", "Moss"), unpriced).build();
    assertThat(oneUnpriced.isIncomplete()).isTrue();
    assertThat(oneUnpriced.with(Status.DRAFT).isIncomplete()).isFalse();
  }

  @Test
  void aPriceIsNeverNegativeAndIsComparedWithItsOwnCurrency() {
    Money euro = Money.of("1.00", "EUR");
    assertThatIllegalArgumentException().isThrownBy(() -> new Price(euro.negated(), null));
    assertThatIllegalArgumentException().isThrownBy(() -> new Price(euro, euro.negated()));
    assertThatIllegalArgumentException().isThrownBy(() -> new Price(euro, Money.of("100", "JPY")));
  }

  @Test
  void aVariantHasAPriceForEachCurrencyThatIsAskedForOrNone() {
    Variant variant =
        variant("T", "1.00")
            .with(
                List.of(
                    new Price(Money.of("9", "EUR"), null),
                    new Price(Money.of("900", "JPY"), null)));
    assertThat(variant.price(EUR)).contains(new Price(Money.of("9.00", "EUR"), null));
    assertThat(variant.price(Currency.getInstance("JPY")))
        .contains(new Price(Money.of("900", "JPY"), null));
    assertThat(variant.price(Currency.getInstance("USD"))).isEmpty();
  }

  @Test
  void aVariantHasOnePricePerCurrency() {
    Variant variant = variant("T", "9");
    Price nine = new Price(Money.of("9", "EUR"), null);
    Price ten = new Price(Money.of("10", "EUR"), Money.of("12", "EUR"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> variant.with(List.of(nine, ten)))
        .withMessage("A variant has one price per currency");
  }

  @Test
  void aVariantWeighsNothingOrSomething() {
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            new Variant(
                new Sku("T"), null, List.of(), List.of(), -1, "standard", null, new TreeMap<>()));
  }
}
