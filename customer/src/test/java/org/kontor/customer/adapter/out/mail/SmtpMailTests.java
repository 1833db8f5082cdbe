package org.kontor.customer.adapter.out.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kontor.customer.domain.Letter;
import org.kontor.customer.domain.Mail.Outcome;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/// Over a real connection, to a server that says what real ones say.
class SmtpMailTests {
  private static final UUID EVENT = UUID.fromString("01a20215-d4dc-7ac3-90bd-3d73358afa98");
  private static final Letter LETTER = new Letter("Ihre Bestellung", "Schöne Grüße");

  @Test
  void aLetterArrivesWithItsName() throws Exception {
    try (MailServer server = new MailServer(Map.of())) {
      assertThat(send(server, "jo@example.com")).isEqualTo(new Outcome.Sent());

      assertThat(server.letters())
          .singleElement()
          .asString()
          .contains("To: jo@example.com")
          .contains("From: Haldenhof <shop@example.org>")
          .contains("Subject: Ihre Bestellung")
          .contains("Message-ID: <" + EVENT + "@example.org>")
          .contains("Auto-Submitted: auto-generated");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "RCPT, 450 4.2.0 Greylisted, false",
    "RCPT, 452 4.2.2 Mailbox full, false",
    "RCPT, 550 5.1.1 No such user, true",
    "MAIL, 421 4.3.2 Shutting down, false",
    "., 451 4.3.0 Try again later, false",
    "., 554 5.7.1 Not from you, true"
  })
  void onlyARefusalForGoodIsLasting(String command, String answer, boolean lasting)
      throws Exception {
    try (MailServer server = new MailServer(Map.of(command, answer))) {
      assertThat(send(server, "jo@example.com"))
          .isInstanceOfSatisfying(
              Outcome.Failed.class, failed -> assertThat(failed.lasting()).isEqualTo(lasting));
    }
  }

  @Test
  void anAddressThatIsNoneIsLasting() throws Exception {
    try (MailServer server = new MailServer(Map.of())) {
      assertThat(send(server, "jo at example"))
          .isInstanceOfSatisfying(
              Outcome.Failed.class, failed -> assertThat(failed.lasting()).isTrue());
    }
  }

  @Test
  void aServerThatIsAwayIsNot() throws Exception {
    MailServer server = new MailServer(Map.of());
    server.close();

    assertThat(send(server, "jo@example.com"))
        .isInstanceOfSatisfying(
            Outcome.Failed.class, failed -> assertThat(failed.lasting()).isFalse());
  }

  private static Outcome send(MailServer server, String recipient) throws IOException {
    JavaMailSenderImpl sender = new JavaMailSenderImpl();
    sender.setHost("127.0.0.1");
    sender.setPort(server.port());
    return new SmtpMail(sender, new MailSettings("shop@example.org", "Haldenhof"))
        .send(EVENT, recipient, LETTER);
  }
}
