package org.kontor.catalog.application;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kontor.catalog.domain.Author;
import org.kontor.catalog.domain.Content;
import org.kontor.catalog.domain.Handle;
import org.kontor.catalog.imports.Importer;

/// Takes products from a file, many at a time: what is new is made, what differs is changed, what
/// is the same is left alone. A product is refused whole, by name: for what its rows say, for a SKU
/// that another product has, also in the same file.
public interface ImportProducts {
  /// Says what would become of each and changes nothing. Remembers which product of the file was
  /// first to name a SKU.
  List<Importer.Result> check(List<Draft> drafts, UUID job);

  List<Importer.Result> apply(List<Draft> drafts, UUID job, Author by);

  /// Takes one product back to what it was before an import, or away if the import made it.
  ///
  /// @return null if that is done, else why not
  @Nullable String undo(@Nullable String before, String after, Author by);

  /// What a file says about one product.
  interface Draft {
    Handle handle();

    /// What the product becomes: a column that the file lacks keeps what is there.
    Drafted onto(@Nullable Content present);

    /// Where the file says something about a field of [Content#fields()].
    Importer.Refusal refusal(Content.Flaw flaw);
  }

  sealed interface Drafted {
    record Ok(Content content) implements Drafted {}

    record Refused(List<Importer.Refusal> refusals) implements Drafted {}
  }
}
