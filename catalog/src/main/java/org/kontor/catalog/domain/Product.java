package org.kontor.catalog.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.kontor.catalog.ProductId;

/// What a retailer sells under one name, in its variants.
///
/// A product begins as somebody's draft or as rows of a file. It may be described, priced and
/// pictured at leisure; once it is active every channel sells it that doesn't hide it. Whoever
/// changes it leaves a [Revision], so any change can be taken back, also when others have changed
/// other things since. When it is sold no more it is archived: what was sold once keeps its name.
public final class Product {
  private final ProductId id;
  private final Instant createdAt;
  private int version;
  private Content content;
  private Instant changedAt;

  public Product(ProductId id, int version, Content content, Instant createdAt, Instant changedAt) {
    this.id = id;
    this.version = version;
    this.content = content;
    this.createdAt = createdAt;
    this.changedAt = changedAt;
  }

  /// A product that didn't exist, with the revision that tells of its making.
  ///
  /// @throws IllegalArgumentException if the content has flaws
  public static Edit create(Content content, Author by, Instant at) {
    requireFlawless(content);
    ProductId id = ProductId.next();
    Product product = new Product(id, 1, content, at, at);
    return new Edit(
        product, new Revision(id, 1, at, by, FieldChange.between(null, content), null, content));
  }

  /// Makes the content this; empty, and nothing done, if it is that already.
  ///
  /// @throws IllegalArgumentException if the content has flaws
  public Optional<Edit> change(Content next, Author by, Instant at) {
    if (next.equals(content)) {
      return Optional.empty();
    }
    requireFlawless(next);
    Content before = content;
    content = next;
    version++;
    changedAt = at;
    return Optional.of(
        new Edit(
            this,
            new Revision(id, version, at, by, FieldChange.between(before, next), before, next)));
  }

  private static void requireFlawless(Content content) {
    List<Content.Flaw> flaws = content.flaws();
    if (!flaws.isEmpty()) {
      throw new IllegalArgumentException(flaws.getFirst().reason());
    }
  }

  public ProductId id() {
    return id;
  }

  public int version() {
    return version;
  }

  public Content content() {
    return content;
  }

  public Instant createdAt() {
    return createdAt;
  }

  public Instant changedAt() {
    return changedAt;
  }

  /// A product as it is now, with the change that made it so: neither is saved without the other.
  public record Edit(Product product, Revision revision) {}
}
