package org.kontor.catalog.adapter.out.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kontor.catalog.ProductId;
import org.kontor.catalog.Sku;
import org.kontor.catalog.domain.Author;
import org.kontor.catalog.domain.Content;
import org.kontor.catalog.domain.Handle;
import org.kontor.catalog.domain.Product;
import org.kontor.catalog.domain.Products;
import org.kontor.catalog.domain.Revision;
import org.kontor.customer.StaleVersion;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcProducts implements Products {
  private static final String PRODUCT =
      "select id, version, content, created_at, changed_at from catalog.products ";

  private final JdbcClient jdbc;
  private final ContentJson json;
  private final ProductWriter writer;

  JdbcProducts(JdbcClient jdbc, ContentJson json, ProductWriter writer) {
    this.jdbc = jdbc;
    this.json = json;
    this.writer = writer;
  }

  @Override
  public Optional<Product> find(ProductId id) {
    return jdbc.sql(PRODUCT + "where id = ?").param(id.value()).query(this::product).optional();
  }

  @Override
  public Map<Handle, Product> find(Collection<Handle> handles) {
    Map<Handle, Product> found = new HashMap<>();
    String[] names = handles.stream().map(Handle::value).toArray(String[]::new);
    jdbc.sql(PRODUCT + "where handle = any(?)")
        .param(names)
        .query(this::product)
        .list()
        .forEach(product -> found.put(product.content().handle(), product));
    return found;
  }

  @Override
  public Map<Sku, Handle> owners(Collection<Sku> skus) {
    Map<Sku, Handle> owners = new HashMap<>();
    jdbc.sql(
            "select v.sku, p.handle from catalog.variants v join catalog.products p on p.id = v.product_id"
                + " where v.sku = any(?)")
        .param(skus.stream().map(Sku::value).toArray(String[]::new))
        .query((row, _) -> owners.put(new Sku(row.getString(1)), new Handle(row.getString(2))))
        .list();
    return owners;
  }

  @Override
  public void save(List<Product.Edit> edits) {
    writer.write(edits);
  }

  @Override
  public Optional<Revision> revision(ProductId id, int version) {
    return jdbc.sql(
            """
            select r.at, r.by, r.source, r.import_id, r.changes, r.content, b.content as before
            from catalog.revisions r
            left join catalog.revisions b on b.product_id = r.product_id and b.version = r.version - 1
            where r.product_id = ? and r.version = ?
            """)
        .params(id.value(), version)
        .query((row, _) -> revision(id, version, row))
        .optional();
  }

  @Override
  public void remove(Product product) {
    int removed =
        jdbc.sql("delete from catalog.products where id = ? and version = ?")
            .params(product.id().value(), product.version())
            .update();
    if (removed == 0) {
      throw new StaleVersion("Product", product.content().handle());
    }
    jdbc.sql("delete from catalog.prices where sku = any(?)")
        .param(
            product.content().variants().stream().map(v -> v.sku().value()).toArray(String[]::new))
        .update();
  }

  private Revision revision(ProductId id, int version, ResultSet row) throws SQLException {
    Author by =
        new Author(
            row.getString("by"),
            Author.Source.valueOf(row.getString("source")),
            row.getObject("import_id", UUID.class));
    @Nullable String before = row.getString("before");
    Content was = before == null ? null : json.read(before);
    return new Revision(
        id,
        version,
        row.getTimestamp("at").toInstant(),
        by,
        json.changes(row.getString("changes")),
        was,
        json.read(row.getString("content")));
  }

  private Product product(ResultSet row, int number) throws SQLException {
    return new Product(
        new ProductId(row.getObject("id", UUID.class)),
        row.getInt("version"),
        json.read(row.getString("content")),
        row.getTimestamp("created_at").toInstant(),
        row.getTimestamp("changed_at").toInstant());
  }
}
