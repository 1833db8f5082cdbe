package org.kontor.customer.adapter.in.demo;

import java.util.List;
import java.util.UUID;
import org.kontor.customer.DemoChapter;
import org.kontor.customer.application.AddNote;
import org.kontor.customer.application.CustomerQueries;
import org.kontor.customer.application.CustomerQueries.Filter;
import org.kontor.customer.application.CustomerQueries.Row;
import org.kontor.customer.application.RecordConsent;
import org.kontor.customer.domain.Consent.Purpose;
import org.springframework.stereotype.Component;

/// Profiles come from orders, so this one plays last: some shoppers said what they want to hear of,
/// and agents took notes.
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

  CustomerChapter(CustomerQueries customers, RecordConsent recordConsent, AddNote addNote) {
    this.customers = customers;
    this.recordConsent = recordConsent;
    this.addNote = addNote;
  }

  @Override
  public int position() {
    return 700;
  }

  @Override
  public void play(Stage stage) {
    List<Row> rows = customers.list(new Filter("", null, null), null, 30).rows();
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      consent(row, Purpose.NEWSLETTER, i % 3 != 0);
      if (i % 4 == 0) {
        consent(row, Purpose.PERSONAL_OFFERS, i % 8 == 0);
      }
      if (i % 7 == 2) {
        addNote.add(
            new AddNote.Command(
                UUID.randomUUID(), row.id(), NOTES.get(i % NOTES.size()), "katrin"));
      }
    }
  }

  private void consent(Row row, Purpose purpose, boolean given) {
    recordConsent.record(
        new RecordConsent.Command(row.id(), purpose, given, "checkout", "web-2026-03", "checkout"));
  }
}
