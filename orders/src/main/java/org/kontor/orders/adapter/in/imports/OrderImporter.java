package org.kontor.orders.adapter.in.imports;

import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import org.kontor.catalog.Sku;
import org.kontor.catalog.imports.ImportOptions;
import org.kontor.catalog.imports.Importer;
import org.kontor.catalog.imports.Row;
import org.kontor.orders.application.TakeOverOrder;
import org.kontor.orders.application.TakeOverOrder.Sold;
import org.springframework.stereotype.Component;

/// Orders that another channel sold: one row per line, the lines of one order beside each other.
@Component
class OrderImporter implements Importer {
  private final TakeOverOrder takeOver;
  private final Clock clock;

  OrderImporter(TakeOverOrder takeOver, Clock clock) {
    this.takeOver = takeOver;
    this.clock = clock;
  }

  @Override
  public String kind() {
    return "orders";
  }

  @Override
  public String scope() {
    return "orders";
  }

  @Override
  public Columns columns() {
    return new Columns(
        List.of("number", "sku", "quantity", "unitPrice"),
        List.of(
            "channel",
            "placedAt",
            "email",
            "name",
            "phone",
            "line1",
            "city",
            "region",
            "postalCode",
            "country",
            "currency",
            "title",
            "shipping",
            "status"));
  }

  @Override
  public String words() {
    return "orders.import.refusal";
  }

  @Override
  public String key(Row row) {
    return row.text("channel") + " " + row.text("number");
  }

  @Override
  public List<Result> check(List<Group> groups, ImportOptions options) {
    return groups.stream().map(group -> result(group, options, takeOver::check)).toList();
  }

  @Override
  public List<Result> apply(List<Group> groups, ImportOptions options) {
    return groups.stream().map(group -> result(group, options, takeOver::takeOver)).toList();
  }

  /// An open order reserves its goods. What is history doesn't.
  @Override
  public boolean endsBatch(Group group) {
    return SoldRows.isOpen(group.first());
  }

  private Result result(
      Group group, ImportOptions options, Function<Sold, TakeOverOrder.Result> how) {
    SoldRows rows = new SoldRows(options, clock.getZone());
    Sold sold = rows.read(group);
    if (sold == null) {
      return Result.refused(group.key(), rows.refusals());
    }
    return switch (how.apply(sold)) {
      case TakeOverOrder.Result.Known _ -> Result.unchanged(group.key());
      case TakeOverOrder.Result.Refused refused ->
          Result.refused(
              group.key(),
              refused.reasons().stream().map(reason -> refusal(group, sold, reason)).toList());
      case TakeOverOrder.Result.TakenOver _ ->
          new Result(group.key(), Outcome.CREATED, List.of(), null, null, preview(sold));
    };
  }

  private static Refusal refusal(
      Group group, Sold sold, org.kontor.orders.application.Refusal reason) {
    Integer line = reason.line();
    Row row = line == null ? group.first() : group.rows().get(line - 1);
    Sku sku = reason.sku();
    Refusal refusal =
        new Refusal(
            row.line(),
            sku == null ? "" : "sku",
            sku == null ? null : sku.value(),
            reason.detail());
    return switch (reason.code()) {
      case "unknown_channel" -> refusal.by("unknown-channel", sold.channel());
      case "unknown_sku" -> refusal.by("unknown-sku", String.valueOf(sku));
      case "out_of_stock" -> refusal.by("out-of-stock");
      default -> refusal;
    };
  }

  private static List<Change> preview(Sold sold) {
    return List.of(
        new Change("number", null, sold.number().value()),
        new Change("name", null, sold.shopper().name()),
        new Change("lines", null, Integer.toString(sold.lines().size())),
        new Change("status", null, sold.status().name()));
  }
}
