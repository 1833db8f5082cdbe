package org.kontor.catalog.adapter.in.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kontor.catalog.Channels;
import org.kontor.catalog.application.ImportProducts;
import org.kontor.catalog.domain.Author;
import org.kontor.catalog.domain.Handle;
import org.kontor.catalog.domain.HtmlPolicy;
import org.kontor.catalog.imports.ImportOptions;
import org.kontor.catalog.imports.Importer;
import org.kontor.catalog.imports.Row;
import org.kontor.customer.NotFound;
import org.springframework.stereotype.Component;

@Component
class ProductsImporter implements Importer {
  private final ImportProducts products;
  private final Channels channels;
  private final HtmlPolicy html;

  ProductsImporter(ImportProducts products, Channels channels, HtmlPolicy html) {
    this.products = products;
    this.channels = channels;
    this.html = html;
  }

  @Override
  public String kind() {
    return "products";
  }

  @Override
  public String scope() {
    return "catalog";
  }

  @Override
  public Columns columns() {
    return new Columns(List.of("handle|url handle|title"), Column.allNames());
  }

  /// A row without a handle begins a product if it has a title, and belongs to the one above if it
  /// hasn't.
  @Override
  public String key(Row row) {
    String handle = Column.HANDLE.text(row);
    if (!handle.isEmpty()) {
      return handle.toLowerCase(java.util.Locale.ROOT);
    }
    String title = Column.TITLE.text(row);
    return title.isEmpty() ? "" : Handle.suggestedBy(title).value();
  }

  @Override
  public List<Result> check(List<Group> groups, ImportOptions options) {
    return each(groups, options, drafts -> products.check(drafts, options.job()));
  }

  @Override
  public List<Result> apply(List<Group> groups, ImportOptions options) {
    return each(groups, options, drafts -> products.apply(drafts, options.job(), author(options)));
  }

  @Override
  public boolean undoable() {
    return true;
  }

  @Override
  public @Nullable String undo(
      String key, @Nullable String before, @Nullable String after, ImportOptions options) {
    return after == null ? null : products.undo(before, after, author(options));
  }

  private static Author author(ImportOptions options) {
    return new Author(options.by(), Author.Source.IMPORT, options.job());
  }

  private List<Result> each(
      List<Group> groups,
      ImportOptions options,
      Function<List<ImportProducts.Draft>, List<Result>> work) {
    RowReading reading =
        new RowReading(
            options,
            channels
                .find(options.channel())
                .orElseThrow(() -> new NotFound("Channel", options.channel())),
            html);
    Map<String, Result> refused = new HashMap<>();
    List<ImportProducts.Draft> drafts = new ArrayList<>();
    for (Group group : groups) {
      try {
        drafts.add(new ProductRows(new Handle(group.key()), group.rows(), reading));
      } catch (IllegalArgumentException e) {
        String handle = Column.HANDLE.text(group.first());
        String reason =
            group.key().isEmpty()
                ? "The row has neither a handle nor a title"
                : String.valueOf(e.getMessage());
        Refusal refusal =
            new Refusal(group.first().line(), Column.HANDLE.nameIn(group.first()), handle, reason)
                .by(group.key().isEmpty() ? "handle-missing" : "handle");
        refused.put(group.key(), Result.refused(group.key(), List.of(refusal)));
      }
    }
    List<Result> results = new ArrayList<>();
    var worked = work.apply(drafts).iterator();
    for (Group group : groups) {
      Result early = refused.get(group.key());
      results.add(early == null ? worked.next() : early);
    }
    return results;
  }
}
