package org.kontor.catalog.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.kontor.catalog.domain.SampleContent.tent;
import static org.kontor.catalog.domain.SampleContent.variant;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kontor.catalog.ProductId;
import org.kontor.catalog.Sku;
import org.kontor.catalog.domain.Author;
import org.kontor.catalog.domain.FieldChange;
import org.kontor.catalog.domain.Product;
import org.kontor.catalog.domain.Products;
import org.kontor.catalog.domain.Revision;
import org.kontor.catalog.domain.SampleContent;
import org.kontor.customer.StaleVersion;

/// What every place for products keeps to, the one in memory and the one in PostgreSQL.
public abstract class ProductsContract {
  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
  private static final Instant LATER = NOON.plusSeconds(60);
  private static final Author KATRIN = Author.console("katrin");

  /// Others may have left products here: each test's have names of their own.
  private final String name = "t" + UUID.randomUUID();

  private final Sku moss = new Sku(name + "-moss");

  protected abstract Products products();

  /// Saves whole or not at all.
  protected abstract void save(List<Product.Edit> edits);

  @Test
  void aProductIsFoundAsItWasSavedByIdAndByHandle() {
    Product made = made();
    assertThat(products().find(made.id())).get().usingRecursiveComparison().isEqualTo(made);
    assertThat(products().find(List.of(made.content().handle())))
        .containsOnlyKeys(made.content().handle());
    assertThat(products().find(ProductId.next())).isEmpty();
    assertThat(products().find(List.of())).isEmpty();
  }

  @Test
  void whatIsFoundIsTheCallersOwnUntilItIsSaved() {
    Product found = found(made());
    found.change(content().title("Mine").build(), KATRIN, LATER);
    assertThat(found(found).content().title()).isEqualTo("Lichtung 2");
  }

  @Test
  void knowsWhoseVariantASkuIsWhateverItsCase() {
    Product made = made();
    assertThat(
            products()
                .owners(
                    List.of(
                        new Sku(moss.value().toLowerCase(java.util.Locale.ROOT)),
                        new Sku("nobody"))))
        .containsOnlyKeys(moss)
        .containsEntry(moss, made.content().handle());
  }

  @Test
  void aSkuThatWasTakenAwayBelongsToNobody() {
    Product found = found(made());
    save(change(found, content().variants(variant(name + "-sand", "1", "Sand"))));
    assertThat(products().owners(List.of(moss))).isEmpty();
  }

  @Test
  void keepsEachVersionWithWhatLedThere() {
    Product found = found(made());
    save(change(found, content().title("Changed")));
    assertThat(products().revision(found.id(), 1)).get().extracting(Revision::before).isNull();
    Revision second = products().revision(found.id(), 2).orElseThrow();
    assertThat(second)
        .isEqualTo(
            new Revision(
                found.id(),
                2,
                LATER,
                KATRIN,
                List.of(new FieldChange("title", "Lichtung 2", "Changed")),
                content().build(),
                content().title("Changed").build()));
    assertThat(products().revision(found.id(), 3)).isEmpty();
  }

  @Test
  void savesNothingIfOneOfThemWasSavedMeanwhile() {
    Product made = made();
    List<Product.Edit> late = change(found(made), content().title("Late"));
    save(change(found(made), content().title("First")));
    Product.Edit other = Product.create(content("other-").build(), KATRIN, NOON);

    assertThatExceptionOfType(StaleVersion.class)
        .isThrownBy(() -> save(List.of(other, late.getFirst())));

    assertThat(found(made).content().title()).isEqualTo("First");
    assertThat(products().find(other.product().id())).isEmpty();
  }

  @Test
  void twoProductsNeverShareAHandle() {
    made();
    Product.Edit twin = Product.create(content("twin-").handle(name).build(), KATRIN, NOON);
    assertThatExceptionOfType(StaleVersion.class).isThrownBy(() -> save(List.of(twin)));
  }

  @Test
  void whatIsRemovedLeavesItsHandleAndItsSkus() {
    Product made = made();
    products().remove(made);
    assertThat(products().find(made.id())).isEmpty();
    assertThat(products().owners(List.of(moss))).isEmpty();
    assertThat(products().revision(made.id(), 1)).isEmpty();
    made();
  }

  @Test
  void removesNothingThatWasSavedSince() {
    Product made = made();
    save(change(found(made), content().title("Since")));
    assertThatExceptionOfType(StaleVersion.class).isThrownBy(() -> products().remove(made));
    assertThat(found(made).version()).isEqualTo(2);
  }

  private Product made() {
    Product.Edit edit = Product.create(content().build(), KATRIN, NOON);
    save(List.of(edit));
    return edit.product();
  }

  private static List<Product.Edit> change(Product product, SampleContent next) {
    return List.of(product.change(next.build(), KATRIN, LATER).orElseThrow());
  }

  private Product found(Product product) {
    return products().find(product.id()).orElseThrow();
  }

  private SampleContent content() {
    return content("");
  }

  private SampleContent content(String prefix) {
    return tent()
        .handle(prefix + name)
        .variants(
            variant(prefix + name + "-moss", "249", "Moss"),
            variant(prefix + name + "-sand", "249", "Sand"));
  }
}
