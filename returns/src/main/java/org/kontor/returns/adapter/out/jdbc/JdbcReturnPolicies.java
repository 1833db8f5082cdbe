package org.kontor.returns.adapter.out.jdbc;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.kontor.catalog.Money;
import org.kontor.customer.StaleVersion;
import org.kontor.returns.domain.ReturnMethod;
import org.kontor.returns.domain.ReturnPolicies;
import org.kontor.returns.domain.ReturnPolicy;
import org.kontor.returns.domain.ReturnPolicy.Payer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class JdbcReturnPolicies implements ReturnPolicies {
  private final JdbcClient jdbc;

  JdbcReturnPolicies(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<ReturnPolicy> all() {
    return jdbc.sql("select * from returns.policies order by category")
        .query(JdbcReturnPolicies::policy)
        .list();
  }

  @Override
  public Optional<ReturnPolicy> find(String category) {
    return jdbc.sql("select * from returns.policies where category = :category")
        .param("category", category)
        .query(JdbcReturnPolicies::policy)
        .optional();
  }

  private static ReturnPolicy policy(ResultSet row, int number) throws SQLException {
    return new ReturnPolicy(
        row.getString("category"),
        row.getString("name"),
        row.getInt("window_days"),
        new Money(row.getBigDecimal("fee"), Currency.getInstance(row.getString("currency"))),
        row.getBoolean("final_sale"),
        Arrays.stream(row.getString("methods").split(","))
            .map(ReturnMethod::valueOf)
            .collect(toSet()),
        Payer.valueOf(row.getString("postage")),
        row.getLong("version"));
  }

  @Override
  public void save(ReturnPolicy policy, String by, Instant at) {
    keep(policy.category(), by, at);
    int rows =
        terms(
                """
                update returns.policies
                set name = :name, window_days = :days, fee = :fee, currency = :currency,
                  final_sale = :final, methods = :methods, postage = :postage,
                  version = version + 1, changed_at = :at, changed_by = :by
                where category = :category and version = :version
                """,
                policy,
                by,
                at)
            .param("version", policy.version())
            .update();
    if (rows == 0) {
      throw new StaleVersion("Policy", policy.category());
    }
  }

  @Override
  public boolean add(ReturnPolicy policy, String by, Instant at) {
    return terms(
                """
                insert into returns.policies
                values (:category, :name, :days, :fee, :currency, :final, :methods, :postage,
                  coalesce((select max(version) + 1 from returns.policy_history where category = :category), 0),
                  :at, :by)
                on conflict do nothing
                """,
                policy,
                by,
                at)
            .update()
        == 1;
  }

  @Override
  public void remove(String category, long version, String by, Instant at) {
    keep(category, by, at);
    int rows =
        jdbc.sql("delete from returns.policies where category = :category and version = :version")
            .param("category", category)
            .param("version", version)
            .update();
    if (rows == 0) {
      throw new StaleVersion("Policy", category);
    }
  }

  private JdbcClient.StatementSpec terms(String sql, ReturnPolicy policy, String by, Instant at) {
    return jdbc.sql(sql)
        .param("category", policy.category())
        .param("name", policy.name())
        .param("days", policy.windowDays())
        .param("fee", policy.fee().amount())
        .param("currency", policy.fee().currency().getCurrencyCode())
        .param("final", policy.finalSale())
        .param("methods", policy.methods().stream().map(Enum::name).sorted().collect(joining(",")))
        .param("postage", policy.postage().name())
        .param("at", Timestamp.from(at))
        .param("by", by);
  }

  /// What it was before, with its version.
  private void keep(String category, String by, Instant at) {
    jdbc.sql(
            """
            insert into returns.policy_history (category, version, terms, at, by)
            select category, version, to_jsonb(p), :at, :by from returns.policies p
            where category = :category for update
            on conflict do nothing
            """)
        .param("category", category)
        .param("at", Timestamp.from(at))
        .param("by", by)
        .update();
  }
}
