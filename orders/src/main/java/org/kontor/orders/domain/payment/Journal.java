package org.kontor.orders.domain.payment;

import java.util.ArrayList;
import java.util.List;
import org.kontor.catalog.Money;

/// What is booked for one movement of money: as much on the debit as on the credit side.
public record Journal(String cause, List<Entry> entries) {
  public Journal {
    entries = List.copyOf(entries);
    Money debits = entries.stream().map(Entry::debit).reduce(Money::plus).orElseThrow();
    Money credits = entries.stream().map(Entry::credit).reduce(Money::plus).orElseThrow();
    if (!debits.equals(credits)) {
      throw new IllegalArgumentException("Debits " + debits + " differ from credits " + credits);
    }
  }

  /// The provider owes us what it took: we earned it, but for the tax in it.
  public static Journal capture(String cause, Money amount, Money tax) {
    Money none = Money.zero(amount.currency());
    List<Entry> entries = new ArrayList<>();
    entries.add(new Entry("provider", amount, none));
    entries.add(new Entry("sales", none, amount.minus(tax)));
    entries.add(new Entry("tax", none, tax));
    return new Journal(cause, entries);
  }

  /// The opposite of a capture.
  public static Journal refund(String cause, Money amount, Money tax) {
    List<Entry> turned = capture(cause, amount, tax).entries.stream().map(Entry::turned).toList();
    return new Journal(cause, turned);
  }

  public record Entry(String account, Money debit, Money credit) {
    @SuppressWarnings("ArgumentSelectionDefectChecker") // the sides change places
    Entry turned() {
      return new Entry(account, credit, debit);
    }
  }
}
