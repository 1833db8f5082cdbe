package org.kontor.customer.adapter.out.jdbc;

import static org.kontor.customer.adapter.out.jdbc.JdbcCustomerQueries.at;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kontor.customer.CustomerId;
import org.kontor.customer.PostalAddress;
import org.kontor.customer.application.CustomerQueries.Email;
import org.kontor.customer.application.CustomerQueries.Phone;
import org.kontor.customer.application.CustomerQueries.Profile;
import org.kontor.customer.domain.Consent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class JdbcProfileView {
  private final JdbcClient jdbc;
  private final JsonMapper json;

  JdbcProfileView(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  Optional<Profile> profile(CustomerId id) {
    return jdbc.sql(
            """
            select p.*,
              (select count(*) from customer.timeline t where t.profile_id = p.id and t.kind = 'ORDER_PLACED') as orders,
              (select count(*) from customer.timeline t where t.profile_id = p.id and t.kind = 'RETURN_AUTHORIZED') as returns
            from customer.profiles p where p.id = :id
            """)
        .param("id", id.value())
        .query((row, _) ->
            new Profile(
                id,
                row.getInt("version"),
                row.getString("name"),
                row.getString("language"),
                row.getString("write_in"),
                at(row, "first_seen_at"),
                row.getString("first_channel"),
                emails(id),
                phones(id),
                addresses(id),
                consents(id),
                row.getLong("orders"),
                row.getLong("returns")))
        .optional();
  }

  private List<Email> emails(CustomerId id) {
    return jdbc.sql(
            """
            select email, is_primary from customer.emails where profile_id = :id
            order by is_primary desc, email
            """)
        .param("id", id.value())
        .query((row, _) -> new Email(row.getString("email"), row.getBoolean("is_primary")))
        .list();
  }

  private List<Phone> phones(CustomerId id) {
    return jdbc.sql(
            """
            select number, is_primary from customer.phones where profile_id = :id
            order by is_primary desc, digits
            """)
        .param("id", id.value())
        .query((row, _) -> new Phone(row.getString("number"), row.getBoolean("is_primary")))
        .list();
  }

  private List<PostalAddress> addresses(CustomerId id) {
    return jdbc.sql(
            """
            select address from customer.addresses where profile_id = :id
            order by first_used desc limit 20
            """)
        .param("id", id.value())
        .query((row, _) -> json.readValue(row.getString("address"), PostalAddress.class))
        .list();
  }

  /// What holds now: the latest answer to each purpose.
  private List<Consent> consents(CustomerId id) {
    return jdbc.sql(
            """
            select distinct on (purpose) * from customer.consents where profile_id = :id
            order by purpose, recorded_at desc, id desc
            """)
        .param("id", id.value())
        .query((row, _) ->
            new Consent(
                row.getObject("id", UUID.class),
                id,
                Consent.Purpose.valueOf(row.getString("purpose")),
                row.getBoolean("given"),
                row.getString("source"),
                row.getString("text_version"),
                row.getString("recorded_by"),
                at(row, "recorded_at")))
        .list();
  }
}
