package org.kontor.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.kontor.customer.application.CorrectProfile;
import org.kontor.customer.application.RecordShopperFact;
import org.kontor.customer.application.SendMessages;
import org.kontor.customer.domain.TimelineEntry;
import org.kontor.testing.AtOnce;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;

/// Agents, orders and senders at one profile or one letter at the same moment.
@ApplicationModuleTest
class CustomerRaceTests {
  @Autowired JdbcClient jdbc;
  @Autowired RecordShopperFact recordShopperFact;
  @Autowired CorrectProfile correctProfile;
  @Autowired SendMessages sendMessages;

  @BeforeEach
  void empty() {
    jdbc.sql("truncate customer.profiles cascade").update();
  }

  @RepeatedTest(5)
  void anAgentCorrectsWhileAnOrderArrivesAndBothAreKept() throws Exception {
    order("K-1", "+49 30 1111111");
    AtOnce.<Object>doing(
        () -> correct("Ada Lovelace", "+49 30 2222222"),
        () -> order("K-2", "+49 30 2222222"),
        () -> order("K-3", "+49 30 3333333"));
    assertThat(rows("select name, version from customer.profiles"))
        .containsExactly(Map.of("name", "Ada Lovelace", "version", 1));
    assertThat(rows("select digits from customer.phones where is_primary"))
        .containsExactly(Map.of("digits", "49302222222"));
    assertThat(rows("select event_id from customer.timeline")).hasSize(3);
    assertThat(rows("select event_id from customer.messages")).hasSize(3);
  }

  @RepeatedTest(5)
  void ofTwoAgentsWhoCorrectAtOnceOneIsShownWhatTheOtherDid() throws Exception {
    order("K-1", "+49 30 1111111");
    List<CorrectProfile.Result> results =
        AtOnce.doing(() -> correct("Ada L.", ""), () -> correct("A. Lovelace", ""));
    assertThat(results)
        .containsExactlyInAnyOrder(
            new CorrectProfile.Result.Corrected(), new CorrectProfile.Result.Stale());
    assertThat(rows("select field from customer.changes where field = 'NAME'")).hasSize(1);
  }

  @Test
  void severalSendersTakeEachLetterOnce() throws Exception {
    int letters = 100;
    for (int i = 0; i < letters; i++) {
      order("K-" + i, "");
    }
    Callable<Integer> sender =
        () -> {
          int taken = 0;
          for (int some = sendMessages.sendDue(); some > 0; some = sendMessages.sendDue()) {
            taken += some;
          }
          return taken;
        };
    List<Integer> taken = AtOnce.doing(sender, sender, sender);
    assertThat(taken.stream().mapToInt(Integer::intValue).sum()).isEqualTo(letters);
    assertThat(rows("select 1 from customer.messages where state = 'KEPT' and attempts = 1"))
        .hasSize(letters);
  }

  private UUID order(String reference, String phone) {
    Shopper ada = new Shopper("ada@example.com", "Ada", phone.isEmpty() ? null : phone, "en");
    UUID event = TimeOrderedUuid.next();
    Instant at = Instant.parse("2026-11-20T10:00:00Z");
    Map<String, String> details =
        Map.of("total", "12.90 EUR", "channel", "web-de", "latest", "2026-11-24T18:00+01:00");
    recordShopperFact.record(
        new TimelineEntry(event, at, ada, ShopperFact.Kind.ORDER_PLACED, reference, details, null));
    return event;
  }

  private CorrectProfile.Result correct(String name, String phone) {
    CustomerId ada =
        new CustomerId(jdbc.sql("select id from customer.profiles").query(UUID.class).single());
    return correctProfile.correct(new CorrectProfile.Command(ada, 0, name, phone, "", "katrin"));
  }

  private List<Map<String, Object>> rows(String sql) {
    return jdbc.sql(sql).query().listOfRows();
  }
}
