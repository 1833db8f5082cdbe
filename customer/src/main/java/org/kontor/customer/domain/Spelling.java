package org.kontor.customer.domain;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Writes amounts and days as a reader of one language expects them. Events carry `12.90 EUR` and
/// ISO times: one with an offset has its day there, a bare instant (`Z`) where the retailer is.
///
/// @param today leaves the year out of days in this year, and is null for letters: there a day is
///   written in full
/// @param zone the retailer's
public record Spelling(Locale language, @Nullable LocalDate today, ZoneId zone) {
  private static final Pattern MONEY = Pattern.compile("(-?[0-9]+(?:\\.[0-9]+)?) ([A-Z]{3})");
  private static final Pattern TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\S+");

  /// For letters: days with weekday and year.
  public static Spelling full(Locale language, ZoneId zone) {
    return new Spelling(language, null, zone);
  }

  /// For lists, as the console writes days: `26 Nov`.
  public static Spelling brief(Locale language, LocalDate today, ZoneId zone) {
    return new Spelling(language, today, zone);
  }

  public Map<String, String> spell(Map<String, String> details) {
    Map<String, String> spelt = new HashMap<>();
    details.forEach((name, value) -> spelt.put(name, spell(value)));
    return spelt;
  }

  public String spell(String value) {
    Matcher money = MONEY.matcher(value);
    if (money.matches()) {
      return money(new BigDecimal(money.group(1)), money.group(2), value);
    }
    return TIME.matcher(value).matches() ? day(value) : value;
  }

  private String money(BigDecimal amount, String code, String asGiven) {
    try {
      NumberFormat format = NumberFormat.getCurrencyInstance(language);
      Currency currency = Currency.getInstance(code);
      format.setCurrency(currency);
      format.setMinimumFractionDigits(Math.max(0, currency.getDefaultFractionDigits()));
      format.setMaximumFractionDigits(Math.max(0, currency.getDefaultFractionDigits()));
      return format.format(amount);
    } catch (IllegalArgumentException notACurrency) {
      return asGiven;
    }
  }

  private String day(LocalDate date) {
    if (today == null) {
      return DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(language).format(date);
    }
    String fields = date.getYear() == today.getYear() ? "MMMd" : "yMMMd";
    Locale region = language.getLanguage().equals("en") ? Locale.UK : language;
    return DateTimeFormatter.ofLocalizedPattern(fields).withLocale(region).format(date);
  }

  private String day(String time) {
    try {
      OffsetDateTime at = OffsetDateTime.parse(time);
      return day(time.endsWith("Z") ? at.atZoneSameInstant(zone).toLocalDate() : at.toLocalDate());
    } catch (DateTimeParseException notATime) {
      return time;
    }
  }
}
