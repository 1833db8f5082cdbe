package org.kontor.returns.adapter.in.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kontor.catalog.Money;
import org.kontor.inventory.LocationId;
import org.kontor.orders.OrderNumber;
import org.kontor.returns.RmaNumber;
import org.kontor.returns.application.ReturnQueries.Detail;
import org.kontor.returns.domain.Receipt;
import org.kontor.returns.domain.Refund;
import org.kontor.returns.domain.Return;
import org.kontor.returns.domain.ReturnLine;

/// A return as machines see it.
///
/// @param code what is shown or printed: the store scans it
/// @param postage who pays for a parcel: `retailer` or `shopper`; null if it is brought
/// @param expected what the refund would be by what is known now; null once it is approved, or the
///   return has ended
record ReturnDocument(
    RmaNumber number,
    OrderNumber order,
    String status,
    String method,
    String code,
    @Nullable String postage,
    Instant requestedAt,
    @Nullable Instant expiresAt,
    @Nullable LocationId receivedIn,
    List<Line> lines,
    @Nullable Sum expected,
    @Nullable Paid refund,
    @Nullable String endedBecause) {

  /// @param received null until something came
  /// @param accepted null until it was inspected
  record Line(
      int line,
      String sku,
      String title,
      String options,
      int quantity,
      String reason,
      @Nullable Integer received,
      @Nullable Integer accepted,
      @Nullable String condition,
      @Nullable String disposition) {}

  record Sum(Money shares, Money fee, Money amount) {}

  record Paid(
      Money shares, Money fee, Money amount, Instant approvedAt, @Nullable Instant paidAt) {}

  static ReturnDocument of(Detail detail) {
    Return found = detail.found();
    boolean open = found.refund().isEmpty() && found.ending().isEmpty();
    return new ReturnDocument(
        found.number(),
        found.orderNumber(),
        Problem.word(found.state()),
        Problem.word(found.method()),
        found.number().value(),
        switch (found.method()) {
          case POST -> found.postagePaid() ? "retailer" : "shopper";
          case STORE -> null;
        },
        found.requestedAt(),
        found.expiresAt().orElse(null),
        found.receipt().map(Receipt::location).orElse(null),
        found.lines().stream().map(line -> line(found, line)).toList(),
        open ? new Sum(detail.owed().shares(), detail.owed().fee(), detail.owed().amount()) : null,
        found.refund().map(ReturnDocument::paid).orElse(null),
        found.ending().map(ending -> ending.reason()).orElse(null));
  }

  private static Line line(Return found, ReturnLine line) {
    return new Line(
        line.line(),
        line.sku().value(),
        line.title(),
        line.options(),
        line.quantity(),
        Problem.word(line.reason()),
        found.receipt().isPresent() ? line.received() : null,
        found.inspection().isPresent() ? line.accepted() : null,
        line.condition() == null ? null : Problem.word(line.condition()),
        line.disposition() == null ? null : Problem.word(line.disposition()));
  }

  private static Paid paid(Refund refund) {
    return new Paid(refund.shares(), refund.fee(), refund.amount(), refund.at(), refund.paidAt());
  }
}
