package org.kontor.app.adapter.out.jdbc;

import org.kontor.app.domain.demo.PlayedChapters;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcPlayedChapters implements PlayedChapters {
  private final JdbcClient jdbc;

  JdbcPlayedChapters(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Progress of(String chapter) {
    return jdbc.sql("select finished from app.demo_chapter where name = :name")
        .param("name", chapter)
        .query(Boolean.class)
        .optional()
        .map(finished -> finished ? Progress.FINISHED : Progress.BEGUN)
        .orElse(Progress.UNTOUCHED);
  }

  @Override
  public void begin(String chapter) {
    jdbc.sql("insert into app.demo_chapter (name, finished) values (:name, false)")
        .param("name", chapter)
        .update();
  }

  @Override
  public void finish(String chapter) {
    jdbc.sql("update app.demo_chapter set finished = true where name = :name")
        .param("name", chapter)
        .update();
  }

  @Override
  public boolean eventsAreHandled() {
    return jdbc.sql(
            "select not exists (select from event_publication where completion_date is null)")
        .query(Boolean.class)
        .single();
  }
}
