package org.kontor.catalog.adapter.out.jdbc;

import java.util.List;
import org.kontor.catalog.application.UpkeepQueries;
import org.kontor.catalog.domain.Content;
import org.kontor.catalog.domain.FieldChange;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcUpkeepQueries implements UpkeepQueries {
  private final JdbcClient jdbc;
  private final ContentJson json;

  JdbcUpkeepQueries(JdbcClient jdbc, ContentJson json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  @Override
  public List<Lacking> incomplete(int atMost) {
    return jdbc.sql(
            "select content from catalog.products where incomplete order by id desc limit ?")
        .param(atMost)
        .query((row, _) -> {
          Content content = json.read(row.getString("content"));
          return new Lacking(content.handle().value(), content.title(), content.gaps());
        })
        .list();
  }

  @Override
  public List<Touched> latest(int atMost) {
    return jdbc.sql(
            """
            select p.handle, p.title, p.version, r.at, r.by, r.source, r.changes
            from (select * from catalog.products order by changed_at desc, id desc limit ?) p
            join catalog.revisions r on r.product_id = p.id and r.version = p.version
            order by p.changed_at desc, p.id desc
            """)
        .param(atMost)
        .query((row, _) ->
            new Touched(
                row.getString("handle"),
                row.getString("title"),
                row.getTimestamp("at").toInstant(),
                row.getString("by"),
                row.getString("source"),
                row.getInt("version") == 1
                    ? List.of()
                    : json.changes(row.getString("changes")).stream()
                        .map(FieldChange::field)
                        .toList()))
        .list();
  }
}
