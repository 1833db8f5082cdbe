package org.kontor.app.adapter.out.jdbc;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.kontor.app.domain.once.Answer;
import org.kontor.app.domain.once.Answers;
import org.kontor.app.domain.once.Request;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class JdbcAnswers implements Answers {
  private static final TypeReference<Map<String, List<String>>> HEADERS = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final JsonMapper json;

  JdbcAnswers(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  @Override
  public Claim claim(Request request, Instant now) {
    int claimed =
        jdbc.sql(
                """
                INSERT INTO app.once (scope, key, request_hash, started_at) VALUES (?, ?, ?, ?)
                ON CONFLICT (scope, key) DO NOTHING
                """)
            .params(request.scope(), request.key(), request.hash(), utc(now))
            .update();
    return claimed == 1 ? new Claim.Yours() : existing(request);
  }

  private Claim existing(Request request) {
    return jdbc.sql(
            "SELECT request_hash, started_at, status, headers, body FROM app.once WHERE scope = ? AND key = ?")
        .params(request.scope(), request.key())
        .query((row, _) -> claim(request, row))
        .optional()
        // Released in between: the caller may try again
        .orElseGet(() -> new Claim.Running(Instant.MAX));
  }

  private Claim claim(Request request, ResultSet row) throws SQLException {
    if (!row.getString("request_hash").equals(request.hash())) {
      return new Claim.Other();
    }
    if (row.getObject("status") == null) {
      return new Claim.Running(row.getObject("started_at", OffsetDateTime.class).toInstant());
    }
    Map<String, List<String>> headers = json.readValue(row.getString("headers"), HEADERS);
    return new Claim.Done(
        new Answer(row.getInt("status"), headers, ByteBuffer.wrap(row.getBytes("body"))));
  }

  @Override
  public boolean takeOver(Request request, Instant startedAt, Instant now) {
    return jdbc.sql(
                """
                UPDATE app.once SET started_at = ? WHERE scope = ? AND key = ? AND status IS NULL AND started_at = ?
                """)
            .params(utc(now), request.scope(), request.key(), utc(startedAt))
            .update()
        == 1;
  }

  @Override
  public void keep(Request request, Answer answer) {
    jdbc.sql(
            "UPDATE app.once SET status = ?, headers = ?::jsonb, body = ? WHERE scope = ? AND key = ?")
        .params(
            answer.status(),
            json.writeValueAsString(answer.headers()),
            answer.body().array(),
            request.scope(),
            request.key())
        .update();
  }

  @Override
  public void release(Request request) {
    jdbc.sql("DELETE FROM app.once WHERE scope = ? AND key = ? AND status IS NULL")
        .params(request.scope(), request.key())
        .update();
  }

  @Override
  public int forget(Instant before) {
    return jdbc.sql("DELETE FROM app.once WHERE started_at < ?").param(utc(before)).update();
  }

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
