package org.kontor.catalog.adapter.out.jdbc;

import java.util.Optional;
import org.kontor.catalog.domain.Pictures;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcPictures implements Pictures {
  private final JdbcClient jdbc;

  JdbcPictures(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void save(Kept picture) {
    jdbc.sql(
            """
            insert into catalog.pictures (key, media_type, body, etag) values (?, ?, ?, ?)
            on conflict (key) do update set media_type = excluded.media_type, body = excluded.body, etag = excluded.etag
            """)
        .params(picture.key(), picture.mediaType(), picture.body(), picture.etag())
        .update();
  }

  @Override
  public Optional<Kept> find(String key) {
    return jdbc.sql("select key, media_type, body, etag from catalog.pictures where key = ?")
        .param(key)
        .query((row, _) ->
            new Kept(row.getString(1), row.getString(2), row.getBytes(3), row.getString(4)))
        .optional();
  }
}
