package org.kontor.catalog.application;

import java.util.List;
import org.kontor.catalog.ProductId;
import org.kontor.catalog.domain.Author;
import org.kontor.catalog.domain.Content;
import org.kontor.catalog.domain.Merge;

/// Takes one change of a product back and leaves what others changed since. If somebody has changed
/// the same fact again, it is left alone and named.
public interface RevertChange {
  Result revert(Command command);

  /// @param version the one that the change made
  record Command(ProductId product, int version, Author by) {}

  sealed interface Result {
    record Reverted(int version) implements Result {}

    record ChangedSince(List<Merge.Conflict> conflicts) implements Result {}

    record Refused(List<Content.Flaw> flaws) implements Result {}
  }
}
