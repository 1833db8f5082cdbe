package org.kontor.catalog.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.kontor.catalog.domain.SampleContent.tent;
import static org.kontor.catalog.domain.SampleContent.variant;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kontor.catalog.ProductId;
import org.kontor.catalog.application.SaveProduct.Result;
import org.kontor.catalog.domain.Author;
import org.kontor.catalog.domain.Content;
import org.kontor.catalog.domain.Merge;
import org.kontor.catalog.domain.Product;
import org.kontor.catalog.domain.SampleContent;
import org.kontor.catalog.domain.Status;
import org.kontor.customer.NotFound;

/// How products are made, changed by several people at once, changed in bulk, and changed back.
class SaveProductTests {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-20T12:00:00Z"), ZoneOffset.UTC);
  private static final Author KATRIN = Author.console("katrin");
  private static final Author JONAS = Author.console("jonas");

  private final ProductsInMemory products = new ProductsInMemory();
  private final SaveProduct saveProduct =
      new SaveProductService(new SaveProductAttempt(products, CLOCK));
  private final SetStatus setStatus = new SetStatusService(products, CLOCK);
  private final RevertChange revertChange = new RevertChangeService(products, saveProduct);

  @Test
  void makesAProductInItsFirstVersion() {
    ProductId id = made(tent());
    assertThat(product(id).version()).isEqualTo(1);
    assertThat(product(id).content()).isEqualTo(tent().build());
  }

  @Test
  void refusesAHandleAndSkusThatAnotherProductHas() {
    made(tent());
    Result result = save(null, 0, tent().title(""), KATRIN);
    assertThat(result)
        .isInstanceOfSatisfying(
            Result.Refused.class,
            refused ->
                assertThat(refused.flaws())
                    .extracting(Content.Flaw::code)
                    .containsExactlyInAnyOrder(
                        "title-missing", "handle-taken", "sku-taken", "sku-taken"));
  }

  @Test
  void aProductMayKeepItsOwnSkusUnderAnotherHandle() {
    ProductId id = made(tent());
    assertThat(save(id, 1, tent().handle("renamed"), KATRIN))
        .isEqualTo(new Result.Saved(id, "renamed", 2, false));
  }

  @Test
  void savesNothingWhereNothingIsDifferent() {
    ProductId id = made(tent());
    assertThat(save(id, 1, tent(), KATRIN)).isEqualTo(new Result.Unchanged(id, "lichtung-2", 1));
    assertThat(products.revision(id, 2)).isEmpty();
  }

  @Test
  void putsTwoPeoplesChangesTogetherWhereTheyTouchDifferentFacts() {
    ProductId id = made(tent());
    save(id, 1, tent().title("Jonas's"), JONAS);
    assertThat(save(id, 1, tent().brand("Katrin's"), KATRIN))
        .isEqualTo(new Result.Saved(id, "lichtung-2", 3, true));
    assertThat(product(id).content()).isEqualTo(tent().title("Jonas's").brand("Katrin's").build());
  }

  @Test
  void savesNothingWhereBothTouchedTheSameFactAndShowsBoth() {
    ProductId id = made(tent());
    save(id, 1, tent().title("Jonas's"), JONAS);
    assertThat(save(id, 1, tent().title("Katrin's"), KATRIN))
        .isEqualTo(
            new Result.Conflict(
                2,
                "jonas",
                tent().title("Katrin's").build(),
                List.of(new Merge.Conflict("title", "Lichtung 2", "Jonas's", "Katrin's"))));
    assertThat(product(id).content().title()).isEqualTo("Jonas's");
  }

  @Test
  void whatTwoChangesComeToIsRefusedIfItHasFlawsThatNeitherHad() {
    ProductId id = made(tent());
    save(
        id,
        1,
        tent().variants(variant("L2-MOSS", "249.00", "Moss"), variant("L2-RUST", "1", "Rust")),
        JONAS);
    Result result =
        save(
            id,
            1,
            tent()
                .variants(
                    variant("L2-MOSS", "249.00", "Moss"),
                    variant("L2-SAND", "249.00", "Sand"),
                    variant("L2-RED", "1", "Rust")),
            KATRIN);
    assertThat(result)
        .isInstanceOfSatisfying(
            Result.Refused.class,
            refused ->
                assertThat(refused.flaws())
                    .extracting(Content.Flaw::code)
                    .containsExactly("options-repeated"));
  }

  @Test
  void findsNothingToChangeWhereThereIsNone() {
    ProductId id = made(tent());
    assertThatExceptionOfType(NotFound.class)
        .isThrownBy(() -> save(ProductId.next(), 1, tent(), KATRIN));
    assertThatExceptionOfType(NotFound.class).isThrownBy(() -> save(id, 7, tent(), KATRIN));
  }

  @Test
  void aBulkChangeTouchesOnlyWhatIsOtherwiseAndEachOnce() {
    ProductId active = made(tent());
    ProductId draft =
        made(tent().handle("draft").status(Status.DRAFT).variants(variant("D-1", "1", "Moss")));
    List<ProductId> chosen = List.of(active, draft, draft, ProductId.next());
    assertThat(setStatus.set(new SetStatus.Command(chosen, Status.ACTIVE, KATRIN))).isEqualTo(1);
    assertThat(product(draft).content().status()).isEqualTo(Status.ACTIVE);
    assertThat(product(draft).version()).isEqualTo(2);
    assertThat(product(active).version()).isEqualTo(1);
  }

  @Test
  void aChangeIsTakenBackAndWhatOthersChangedSinceStays() {
    ProductId id = made(tent());
    save(id, 1, tent().title("Wrong"), JONAS);
    save(id, 2, tent().title("Wrong").brand("Since"), KATRIN);
    assertThat(revert(id, 2)).isEqualTo(new RevertChange.Result.Reverted(4));
    assertThat(product(id).content()).isEqualTo(tent().brand("Since").build());
  }

  @Test
  void aFactThatWasChangedAgainIsLeftAloneAndNamed() {
    ProductId id = made(tent());
    save(id, 1, tent().title("Wrong"), JONAS);
    save(id, 2, tent().title("Again"), KATRIN);
    assertThat(revert(id, 2))
        .isEqualTo(
            new RevertChange.Result.ChangedSince(
                List.of(new Merge.Conflict("title", "Wrong", "Again", "Lichtung 2"))));
    assertThat(product(id).version()).isEqualTo(3);
  }

  @Test
  void theMakingOfAProductIsNotTakenBack() {
    ProductId id = made(tent());
    assertThat(revert(id, 1))
        .isInstanceOfSatisfying(
            RevertChange.Result.Refused.class,
            refused ->
                assertThat(refused.flaws())
                    .extracting(Content.Flaw::code)
                    .containsExactly("first-version"));
  }

  @Test
  void aVariantDoesntComeBackOnceAnotherProductHasItsSku() {
    ProductId id = made(tent());
    save(id, 1, tent().variants(variant("L2-MOSS", "249.00", "Moss")), JONAS);
    made(tent().handle("other").variants(variant("L2-SAND", "1", "Sand")));
    assertThat(revert(id, 2))
        .isInstanceOfSatisfying(
            RevertChange.Result.Refused.class,
            refused ->
                assertThat(refused.flaws())
                    .extracting(Content.Flaw::code)
                    .containsExactly("sku-taken"));
  }

  private ProductId made(SampleContent content) {
    return ((Result.Saved) save(null, 0, content, KATRIN)).product();
  }

  private Result save(@Nullable ProductId id, int version, SampleContent content, Author by) {
    return saveProduct.save(new SaveProduct.Command(id, version, content.build(), by));
  }

  private RevertChange.Result revert(ProductId id, int version) {
    return revertChange.revert(new RevertChange.Command(id, version, KATRIN));
  }

  private Product product(ProductId id) {
    return products.find(id).orElseThrow();
  }
}
