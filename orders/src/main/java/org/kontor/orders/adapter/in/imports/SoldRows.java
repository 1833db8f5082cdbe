package org.kontor.orders.adapter.in.imports;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kontor.catalog.ChannelId;
import org.kontor.catalog.Money;
import org.kontor.catalog.Quantity;
import org.kontor.catalog.Sku;
import org.kontor.catalog.imports.ImportOptions;
import org.kontor.catalog.imports.Importer;
import org.kontor.catalog.imports.Importer.Group;
import org.kontor.catalog.imports.Row;
import org.kontor.customer.EmailAddress;
import org.kontor.customer.PostalAddress;
import org.kontor.customer.Shopper;
import org.kontor.orders.OrderNumber;
import org.kontor.orders.application.TakeOverOrder.Line;
import org.kontor.orders.application.TakeOverOrder.Sold;
import org.kontor.orders.application.TakeOverOrder.Status;

/// Reads the rows of one order and gathers all that can't be read, not only the first.
class SoldRows {
  private static final DateTimeFormatter WITH_OFFSET =
      new DateTimeFormatterBuilder()
          .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
          .appendPattern("[XXX][XX]")
          .toFormatter(Locale.ROOT);
  private static final Set<String> OPEN = Set.of("open", "paid", "unshipped");

  private final ImportOptions options;
  private final ZoneId zone;
  private final List<Importer.Refusal> refusals = new ArrayList<>();

  /// @param zone in which times are meant that don't say their offset
  SoldRows(ImportOptions options, ZoneId zone) {
    this.options = options;
    this.zone = zone;
  }

  List<Importer.Refusal> refusals() {
    return List.copyOf(refusals);
  }

  /// @return null if anything was refused
  @Nullable Sold read(Group group) {
    Row first = group.first();
    ChannelId channel = cell(first, "channel", options.channel(), ChannelId::new, "channel");
    OrderNumber number = cell(first, "number", null, OrderNumber::new, "number");
    Instant placedAt = cell(first, "placedat", null, this::moment, "time");
    Currency currency =
        cell(first, "currency", Currency.getInstance("EUR"), SoldRows::currency, "currency");
    Status status = cell(first, "status", Status.OPEN, SoldRows::status, "status");
    Shopper shopper =
        cell(
            first,
            "email",
            null,
            email ->
                new Shopper(
                    new EmailAddress(email).value(),
                    first.text("name"),
                    first.orNull("phone"),
                    "en"),
            "email");
    PostalAddress address =
        cell(first, "country", null, country -> address(first, country), "country");
    if (currency == null) {
      return null;
    }
    Money shipping =
        cell(
            first,
            "shipping",
            Money.zero(currency),
            text -> money(text, currency),
            "amount",
            currency);
    List<Line> lines = new ArrayList<>();
    for (Row row : group.rows()) {
      Sku sku = cell(row, "sku", null, Sku::new, "sku");
      Integer quantity = cell(row, "quantity", null, SoldRows::quantity, "quantity");
      Money price = cell(row, "unitprice", null, text -> money(text, currency), "amount", currency);
      if (sku != null && quantity != null && price != null) {
        lines.add(new Line(sku, row.text("title"), quantity, price));
      }
    }
    if (!refusals.isEmpty()
        || channel == null
        || number == null
        || placedAt == null
        || shopper == null
        || address == null
        || shipping == null
        || status == null) {
      return null;
    }
    return new Sold(channel, number, placedAt, shopper, address, lines, shipping, status);
  }

  /// @param rule which is broken if it can't be read
  private <T> @Nullable T cell(
      Row row,
      String column,
      @Nullable T missing,
      Function<String, T> read,
      String rule,
      Object... values) {
    String text = row.orNull(column);
    if (text == null) {
      if (missing == null) {
        refusals.add(new Importer.Refusal(row.line(), column, null, "This is needed").by("needed"));
      }
      return missing;
    }
    try {
      return read.apply(text);
    } catch (SkippedTime e) {
      refusals.add(
          new Importer.Refusal(row.line(), column, text, String.valueOf(e.getMessage()))
              .by("time-skipped", zone));
      return null;
    } catch (IllegalArgumentException e) {
      refusals.add(
          new Importer.Refusal(row.line(), column, text, String.valueOf(e.getMessage()))
              .by(rule, values));
      return null;
    }
  }

  private Money money(String text, Currency currency) {
    String plain =
        options.decimalComma() ? text.replace(".", "").replace(',', '.') : text.replace(",", "");
    Money money;
    try {
      money = new Money(new BigDecimal(plain.replace(" ", "")), currency);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("An amount is written like 12.90", e);
    }
    if (money.isNegative()) {
      throw new IllegalArgumentException("An amount isn't negative");
    }
    return money;
  }

  private static int quantity(String text) {
    try {
      return new Quantity(Integer.parseInt(text)).value();
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("A quantity is a whole number", e);
    }
  }

  private static Currency currency(String text) {
    try {
      return Currency.getInstance(text.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("A currency is an ISO 4217 code such as EUR", e);
    }
  }

  static boolean isOpen(Row first) {
    String status = first.orNull("status");
    return status == null || OPEN.contains(status.toLowerCase(Locale.ROOT));
  }

  private static Status status(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case String open when OPEN.contains(open) -> Status.OPEN;
      case "shipped", "fulfilled", "completed" -> Status.SHIPPED;
      case "cancelled", "canceled" -> Status.CANCELLED;
      default -> throw new IllegalArgumentException("The status is open, shipped or cancelled");
    };
  }

  private static PostalAddress address(Row row, String country) {
    return new PostalAddress(
        row.text("name"),
        row.text("line1"),
        null,
        row.text("postalcode"),
        row.text("city"),
        row.orNull("region"),
        country,
        row.orNull("phone"));
  }

  /// ISO 8601 with a blank or a T, or only a date. What has no offset is meant as the retailer's
  /// clocks show it: of the two moments that an hour in autumn has, the earlier.
  private Instant moment(String text) {
    String iso = text.replaceFirst(" (?=[+-]\\d)", "").replace(' ', 'T');
    try {
      if (iso.length() <= 10) {
        return LocalDate.parse(iso).atStartOfDay(zone).toInstant();
      }
      return iso.matches(".*(Z|[+-]\\d\\d:?\\d\\d)$")
          ? OffsetDateTime.parse(iso, WITH_OFFSET).toInstant()
          : shown(LocalDateTime.parse(iso));
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("A time is written like 2026-11-20T09:30:00+01:00", e);
    }
  }

  private Instant shown(LocalDateTime time) {
    if (zone.getRules().getValidOffsets(time).isEmpty()) {
      throw new SkippedTime(
          "Clocks in " + zone + " went forward over this time: write it with its offset");
    }
    return time.atZone(zone).toInstant();
  }

  /// No clock has shown it, so the file's times are those of another place.
  private static final class SkippedTime extends IllegalArgumentException {
    SkippedTime(String message) {
      super(message);
    }
  }
}
