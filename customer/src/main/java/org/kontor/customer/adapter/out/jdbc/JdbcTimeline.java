package org.kontor.customer.adapter.out.jdbc;

import static java.time.ZoneOffset.UTC;

import java.nio.charset.StandardCharsets;
import java.sql.Types;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kontor.customer.CustomerId;
import org.kontor.customer.PostalAddress;
import org.kontor.customer.Shopper;
import org.kontor.customer.domain.PhoneNumber;
import org.kontor.customer.domain.SearchText;
import org.kontor.customer.domain.Timeline;
import org.kontor.customer.domain.TimelineEntry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// One statement, because it is part of every checkout. The address's row is what two first facts
/// of one shopper meet at: the second waits for the first and then sees its profile. It doesn't
/// wait for the disk: the event that says so is heard once more if it is lost.
@Repository
class JdbcTimeline implements Timeline {
  private static final String APPEND =
      """
      with known as (
        select profile_id from customer.emails where email = :email
      ), mailbox as (
        insert into customer.emails (email, profile_id, is_primary)
        select :email, :profile, true where not exists (select from known)
        on conflict (email) do update set email = excluded.email
        returning profile_id
      ), who as (
        select profile_id from known union all select profile_id from mailbox
      ), profile as (
        insert into customer.profiles (id, name, language, first_seen_at, first_channel, search)
        select :profile, :name, :language, :occurredAt, :channel, :search
        from who where profile_id = :profile
      ), phone as (
        insert into customer.phones (profile_id, digits, number, is_primary)
        select profile_id, :digits, :phone, profile_id = :profile
        from who where :digits is not null
        on conflict do nothing
      ), address as (
        insert into customer.addresses (profile_id, fingerprint, address, first_used)
        select profile_id, cast(:fingerprint as uuid), :address::jsonb, :occurredAt
        from who where cast(:fingerprint as uuid) is not null
        on conflict do nothing
      ), entry as (
        insert into customer.timeline (event_id, profile_id, kind, reference, details, occurred_at)
        select :event, profile_id, :kind, :reference, :details::jsonb, :occurredAt from who
        on conflict (event_id) do nothing
        returning event_id
      )
      insert into customer.messages (event_id, recipient, name, language, state, next_attempt_at)
      select event_id, :email, :name, :language, 'QUEUED', :now from entry
      where set_config('synchronous_commit', 'off', true) = 'off'
      """;

  private final JdbcClient jdbc;
  private final JsonMapper json;

  JdbcTimeline(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  @Override
  public void append(TimelineEntry entry, Instant now) {
    Shopper shopper = entry.shopper();
    String name = shopper.name().isEmpty() ? shopper.email() : shopper.name();
    Optional<PhoneNumber> phone = Optional.ofNullable(shopper.phone()).flatMap(PhoneNumber::read);
    PostalAddress shipTo = entry.shipTo();
    jdbc.sql(APPEND)
        .param("event", entry.event())
        .param("occurredAt", entry.occurredAt().atOffset(UTC))
        .param("kind", entry.kind().name())
        .param("reference", entry.reference())
        .param("details", json.writeValueAsString(entry.details()))
        .param("channel", entry.channel(), Types.VARCHAR)
        .param("profile", CustomerId.next().value())
        .param("email", shopper.email())
        .param("name", name)
        .param("language", shopper.language())
        .param("search", SearchText.fold(name + " " + shopper.email()))
        .param("digits", phone.map(PhoneNumber::digits).orElse(null), Types.VARCHAR)
        .param("phone", phone.map(PhoneNumber::number).orElse(null), Types.VARCHAR)
        .param("fingerprint", fingerprint(shipTo), Types.OTHER)
        .param("address", shipTo == null ? null : json.writeValueAsString(shipTo), Types.VARCHAR)
        .param("now", now.atOffset(UTC))
        .update();
  }

  private static @Nullable UUID fingerprint(@Nullable PostalAddress address) {
    if (address == null) {
      return null;
    }
    String folded =
        SearchText.fold(
            String.join(
                "|",
                address.name(),
                address.line1(),
                address.line2() == null ? "" : address.line2(),
                address.postalCode(),
                address.city(),
                address.country()));
    return UUID.nameUUIDFromBytes(folded.getBytes(StandardCharsets.UTF_8));
  }
}
