package org.kontor.catalog.application;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kontor.catalog.ProductId;
import org.kontor.catalog.domain.Author;
import org.kontor.catalog.domain.Content;
import org.kontor.catalog.domain.Merge;

/// Makes a product, or makes it what its editor says. If someone else saved it meanwhile, both
/// changes are put together where they touch different facts; where they don't, nothing is saved
/// and the editor sees base, theirs and yours.
public interface SaveProduct {
  Result save(Command command);

  /// @param product null to make a new one
  /// @param baseVersion the version that the editor saw; 0 for a new one
  record Command(@Nullable ProductId product, int baseVersion, Content content, Author by) {}

  sealed interface Result {
    /// @param merged true if someone else's change was kept beside it
    record Saved(ProductId product, String handle, int version, boolean merged) implements Result {}

    record Unchanged(ProductId product, String handle, int version) implements Result {}

    /// @param merged what saving anyway would give: yours where both differ
    record Conflict(int version, String theirName, Content merged, List<Merge.Conflict> conflicts)
        implements Result {}

    /// The content has flaws, or a SKU or the handle is another product's.
    record Refused(List<Content.Flaw> flaws) implements Result {}
  }
}
