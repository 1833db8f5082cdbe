package org.kontor.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kontor.customer.application.RecordShopperFact;
import org.kontor.customer.application.SendMessages;
import org.kontor.customer.domain.TimelineEntry;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.Scenario;
import org.springframework.scheduling.config.ScheduledTaskHolder;

@ApplicationModuleTest
class CustomerModuleTests {
  private static final Shopper ADA =
      new Shopper("Ada@Example.com", "Ada Əliyeva", "+49 170 123456", "de");

  @Autowired JdbcClient jdbc;
  @Autowired RecordShopperFact recordShopperFact;
  @Autowired SendMessages sendMessages;

  @BeforeEach
  void empty() {
    jdbc.sql("truncate customer.profiles cascade").update();
  }

  /// The tests call the jobs: one that comes in between has done it when the test looks.
  @Test
  void noJobRunsByItselfInAContextsTests(@Autowired ApplicationContext context) {
    assertThat(context.getBeanNamesForType(ScheduledTaskHolder.class)).isEmpty();
  }

  @Test
  void aFactThatIsToldTwiceCountsOnce(Scenario scenario) {
    var fact = Told.order("K-1", ADA);
    tell(scenario, fact, 1);
    tell(scenario, fact, 2);

    assertThat(count("timeline")).isEqualTo(1);
    assertThat(count("messages")).isEqualTo(1);
    assertThat(count("profiles")).isEqualTo(1);
  }

  @Test
  void aNewShoppersFirstFactsAtOnceMakeOneProfile() throws Exception {
    Callable<Void> first = () -> record(Told.order("K-1", ADA));
    Callable<Void> second = () -> record(Told.order("K-2", ADA));
    for (int round = 0; round < 20; round++) {
      empty();
      try (var threads = Executors.newFixedThreadPool(2)) {
        for (var done : threads.invokeAll(List.of(first, second))) {
          done.get();
        }
      }
      assertThat(count("profiles")).isEqualTo(1);
      assertThat(count("timeline")).isEqualTo(2);
      assertThat(count("messages")).isEqualTo(2);
    }
  }

  @Test
  void theProfileLearnsPhoneAddressAndChannel() {
    record(Told.order("K-1", ADA));
    record(Told.order("K-2", new Shopper("ada@example.com", "A. E.", "0049 170 123456", "en")));

    assertThat(rows("select name, language, first_channel from customer.profiles"))
        .containsExactly(
            Map.of("name", "Ada Əliyeva", "language", "de", "first_channel", "web-de"));
    assertThat(rows("select digits from customer.phones"))
        .containsExactly(Map.of("digits", "49170123456"));
    assertThat(rows("select address ->> 'city' as city from customer.addresses"))
        .containsExactly(Map.of("city", "Berlin"));
  }

  @Test
  void withoutAMailServerAMessageIsWrittenAndKept() {
    record(Told.order("K-1", ADA));

    assertThat(sendMessages.sendDue()).isEqualTo(1);
    assertThat(sendMessages.sendDue()).isZero();
    assertThat(rows("select state, subject, attempts from customer.messages"))
        .containsExactly(Map.of("state", "KEPT", "subject", "Ihre Bestellung K-1", "attempts", 1));
  }

  private void tell(Scenario scenario, Told fact, long times) {
    scenario
        .publish(fact)
        .andWaitForStateChange(() -> completed(fact), count -> count == times)
        .andVerify(count -> assertThat(count).isEqualTo(times));
  }

  private @Nullable Void record(Told fact) {
    recordShopperFact.record(
        new TimelineEntry(
            fact.eventId(),
            fact.occurredAt(),
            fact.shopper(),
            fact.kind(),
            fact.reference(),
            fact.details(),
            fact.shipTo()));
    return null;
  }

  private long count(String table) {
    return jdbc.sql("select count(*) from customer." + table).query(Long.class).single();
  }

  private long completed(Told fact) {
    return jdbc.sql(
            "select count(*) from event_publication where completion_date is not null and serialized_event like :id")
        .param("id", "%" + fact.eventId() + "%")
        .query(Long.class)
        .single();
  }

  private List<Map<String, Object>> rows(String sql) {
    return jdbc.sql(sql).query().listOfRows();
  }

  record Told(
      UUID eventId, Instant occurredAt, Shopper shopper, String reference, PostalAddress shipTo)
      implements ShopperFact {

    static Told order(String reference, Shopper shopper) {
      return new Told(
          TimeOrderedUuid.next(),
          Instant.parse("2026-11-20T10:00:00Z"),
          shopper,
          reference,
          new PostalAddress("Ada", "Weg 1", null, "10115", "Berlin", null, "de", null));
    }

    @Override
    public Kind kind() {
      return Kind.ORDER_PLACED;
    }

    @Override
    public Map<String, String> details() {
      return Map.of("total", "12.90 EUR", "channel", "web-de", "latest", "2026-11-24T18:00+01:00");
    }
  }
}
