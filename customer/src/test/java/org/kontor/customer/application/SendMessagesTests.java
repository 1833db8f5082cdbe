package org.kontor.customer.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kontor.customer.ShopperFact.Kind;
import org.kontor.customer.TimeOrderedUuid;
import org.kontor.customer.domain.Letter;
import org.kontor.customer.domain.Mail;
import org.kontor.customer.domain.Mail.Outcome;
import org.kontor.customer.domain.Outbox.State;
import org.kontor.customer.domain.OutgoingMessage;

class SendMessagesTests {
  private final Moving clock = new Moving();
  private final OutboxInMemory outbox = new OutboxInMemory();
  private final Post post = new Post();
  private final SendMessages sendMessages =
      new SendMessagesService(outbox, SendMessagesTests::write, post, clock);

  @Test
  void aMessageThatWasTakenIsNeverSentAgain() {
    UUID event = queue("K-1");

    assertThat(sendMessages.sendDue()).isEqualTo(1);
    clock.forward(Duration.ofDays(1));
    assertThat(sendMessages.sendDue()).isZero();

    assertThat(post.taken).containsExactly("K-1");
    assertThat(outbox.state(event)).isEqualTo(State.SENT);
  }

  @Test
  void oneThatFailsIsTriedLaterAndDoesntHoldUpTheOthers() {
    UUID poison = queue("POISON");
    UUID good = queue("K-1");

    sendMessages.sendDue();
    assertThat(outbox.state(good)).isEqualTo(State.SENT);
    assertThat(outbox.state(poison)).isEqualTo(State.QUEUED);
    assertThat(sendMessages.sendDue()).isZero();

    clock.forward(Duration.ofMinutes(1));
    assertThat(sendMessages.sendDue()).isEqualTo(1);
  }

  @Test
  void afterADayOfFailuresItIsGivenUpAndCanBeRevived() {
    UUID poison = queue("POISON");
    for (int attempt = 0; attempt < 8; attempt++) {
      assertThat(sendMessages.sendDue()).isEqualTo(1);
      clock.forward(Duration.ofHours(13));
    }
    assertThat(outbox.state(poison)).isEqualTo(State.DEAD);
    assertThat(sendMessages.sendDue()).isZero();

    assertThat(outbox.revive(poison, clock.instant())).isTrue();
    assertThat(sendMessages.sendDue()).isEqualTo(1);
  }

  @Test
  void anAddressThatIsRefusedIsGivenUpAtOnce() {
    UUID refused = queue("REFUSED");
    sendMessages.sendDue();
    assertThat(outbox.state(refused)).isEqualTo(State.DEAD);
    assertThat(outbox.error(refused)).contains("no such mailbox");
  }

  @Test
  void whatASenderLeftBehindIsTakenOverWhenItsLeaseEnds() {
    UUID event = queue("K-1");
    outbox.claim(10, clock.instant(), Duration.ofMinutes(3));

    assertThat(sendMessages.sendDue()).isZero();
    clock.forward(Duration.ofMinutes(3));
    assertThat(sendMessages.sendDue()).isEqualTo(1);
    assertThat(outbox.state(event)).isEqualTo(State.SENT);
  }

  private UUID queue(String reference) {
    UUID event = TimeOrderedUuid.next();
    outbox.put(
        new OutgoingMessage(
            event,
            Kind.SHIPPED,
            reference,
            clock.instant(),
            Map.of(),
            "ada@example.com",
            "Ada",
            Locale.ENGLISH,
            0,
            clock.instant()));
    return event;
  }

  private static Letter write(OutgoingMessage message) {
    if (message.reference().equals("POISON")) {
      throw new IllegalStateException("No words");
    }
    return new Letter(message.reference(), "Hello");
  }

  private static final class Post implements Mail {
    private final List<String> taken = new ArrayList<>();

    @Override
    public Outcome send(UUID event, String recipient, Letter letter) {
      if (letter.subject().equals("REFUSED")) {
        return new Outcome.Failed("550 no such mailbox", true);
      }
      taken.add(letter.subject());
      return new Outcome.Sent();
    }
  }

  private static final class Moving extends Clock {
    private Instant now = Instant.parse("2026-11-21T12:00:00Z");

    void forward(Duration duration) {
      now = now.plus(duration);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
