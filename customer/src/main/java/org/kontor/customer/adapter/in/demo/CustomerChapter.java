package org.kontor.customer.adapter.in.demo;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.kontor.customer.DemoChapter;
import org.kontor.customer.application.AddNote;
import org.kontor.customer.application.CustomerQueries;
import org.kontor.customer.application.CustomerQueries.Filter;
import org.kontor.customer.application.CustomerQueries.Row;
import org.kontor.customer.application.RecordConsent;
import org.kontor.customer.application.SendMessages;
import org.kontor.customer.domain.Consent.Purpose;
import org.springframework.stereotype.Component;

/// Profiles come from orders, so this one plays last: with their first order some shoppers say what
/// they want to hear of, and agents take notes.
@Component
class CustomerChapter implements DemoChapter {
  private static final List<String> NOTES =
      List.of(
          "Prefers a call in the afternoon.",
          "The gate code is in the order's comment; the carrier should not ring.",
          "Asked twice for an invoice with the company's name.");

  private final CustomerQueries customers;
  private final RecordConsent recordConsent;
  private final AddNote addNote;
  private final SendMessages sendMessages;
  private int told;

  CustomerChapter(
      CustomerQueries customers,
      RecordConsent recordConsent,
      AddNote addNote,
      SendMessages sendMessages) {
    this.customers = customers;
    this.recordConsent = recordConsent;
    this.addNote = addNote;
    this.sendMessages = sendMessages;
  }

  @Override
  public int position() {
    return 700;
  }

  @Override
  public void live(Instant hour, Stage stage) {
    for (Row row : customers.list(new Filter("", null, null), null, 30).rows()) {
      if (!row.firstSeenAt().isBefore(hour)) {
        welcome(row, told++);
      }
    }
  }

  @Override
  public int catchUp() {
    return sendMessages.sendDue();
  }

  private void welcome(Row row, int number) {
    consent(row, Purpose.NEWSLETTER, number % 3 != 0);
    if (number % 4 == 0) {
      consent(row, Purpose.PERSONAL_OFFERS, number % 8 == 0);
    }
    if (number % 7 == 2) {
      addNote.add(
          new AddNote.Command(
              UUID.randomUUID(), row.id(), NOTES.get(number % NOTES.size()), "katrin"));
    }
  }

  private void consent(Row row, Purpose purpose, boolean given) {
    recordConsent.record(
        new RecordConsent.Command(row.id(), purpose, given, "checkout", "web-2026-03", "checkout"));
  }
}
