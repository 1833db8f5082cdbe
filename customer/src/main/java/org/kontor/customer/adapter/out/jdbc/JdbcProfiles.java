package org.kontor.customer.adapter.out.jdbc;

import static java.time.ZoneOffset.UTC;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kontor.customer.CustomerId;
import org.kontor.customer.StaleVersion;
import org.kontor.customer.TimeOrderedUuid;
import org.kontor.customer.domain.CustomerProfile;
import org.kontor.customer.domain.CustomerProfiles;
import org.kontor.customer.domain.PhoneNumber;
import org.kontor.customer.domain.ProfileCorrected;
import org.kontor.customer.domain.SearchText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcProfiles implements CustomerProfiles {
  private final JdbcClient jdbc;

  JdbcProfiles(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<CustomerProfile> find(CustomerId id) {
    List<String> emails =
        jdbc.sql(
                "select email from customer.emails where profile_id = :id order by is_primary desc, email")
            .param("id", id.value())
            .query((row, _) -> row.getString("email"))
            .list();
    return jdbc.sql(
            """
            select p.name, p.write_in, p.version, f.number, f.digits
            from customer.profiles p
            left join customer.phones f on f.profile_id = p.id and f.is_primary
            where p.id = :id
            """)
        .param("id", id.value())
        .query((row, _) ->
            new CustomerProfile(
                id,
                row.getInt("version"),
                emails,
                row.getString("name"),
                phone(row.getString("number"), row.getString("digits")),
                row.getString("write_in")))
        .optional();
  }

  private static @Nullable PhoneNumber phone(@Nullable String number, @Nullable String digits) {
    return number == null || digits == null ? null : new PhoneNumber(number, digits);
  }

  @Override
  public void save(CustomerProfile profile, ProfileCorrected corrected) {
    int updated =
        jdbc.sql(
                """
                update customer.profiles
                set name = :name, write_in = :writeIn, search = :search, version = version + 1
                where id = :id and version = :version
                """)
            .param("id", profile.id().value())
            .param("version", profile.version())
            .param("name", profile.name())
            .param("writeIn", profile.writeIn())
            .param(
                "search",
                SearchText.fold(profile.name() + " " + String.join(" ", profile.emails())))
            .update();
    if (updated == 0) {
      throw new StaleVersion("Customer", profile.name());
    }
    savePhone(profile);
    corrected.changes().forEach(change -> saveChange(corrected, change));
  }

  /// The number that was wrong goes; one that was known besides becomes the one to call.
  private void savePhone(CustomerProfile profile) {
    PhoneNumber phone = profile.phone();
    jdbc.sql(
            "delete from customer.phones where profile_id = :id and is_primary and digits is distinct from :digits")
        .param("id", profile.id().value())
        .param("digits", phone == null ? null : phone.digits())
        .update();
    if (phone != null) {
      jdbc.sql(
              """
              insert into customer.phones (profile_id, digits, number, is_primary)
              values (:id, :digits, :number, true)
              on conflict (profile_id, digits) do update set number = excluded.number, is_primary = true
              """)
          .param("id", profile.id().value())
          .param("digits", phone.digits())
          .param("number", phone.number())
          .update();
    }
  }

  private void saveChange(ProfileCorrected corrected, ProfileCorrected.Change change) {
    jdbc.sql(
            """
            insert into customer.changes (id, profile_id, field, before, after, changed_by, changed_at)
            values (:id, :customer, :field, :before, :after, :by, :at)
            """)
        .param("id", TimeOrderedUuid.next())
        .param("customer", corrected.customer().value())
        .param("field", change.field().name())
        .param("before", change.before())
        .param("after", change.after())
        .param("by", corrected.by())
        .param("at", corrected.at().atOffset(UTC))
        .update();
  }
}
