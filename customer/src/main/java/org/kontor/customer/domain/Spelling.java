package org.kontor.customer.domain;

import java.math.BigDecimal;
import java.text.NumberFormat;
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

/// Writes amounts and days as a reader of one language expects them. Events carry `12.90 EUR` and
/// ISO times: one with an offset has its day there, a bare instant (`Z`) where the retailer is.
///
/// @param zone the retailer's
public record Spelling(Locale language, FormatStyle days, ZoneId zone) {
  private static final Pattern MONEY = Pattern.compile("(-?[0-9]+(?:\\.[0-9]+)?) ([A-Z]{3})");
  private static final Pattern TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\S+");

  /// For letters: days with weekday and year.
  public static Spelling full(Locale language, ZoneId zone) {
    return new Spelling(language, FormatStyle.FULL, zone);
  }

  /// For lists.
  public static Spelling brief(Locale language, ZoneId zone) {
    return new Spelling(language, FormatStyle.MEDIUM, zone);
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

  private String day(String time) {
    try {
      OffsetDateTime at = OffsetDateTime.parse(time);
      return DateTimeFormatter.ofLocalizedDate(days)
          .withLocale(language)
          .format(time.endsWith("Z") ? at.atZoneSameInstant(zone) : at);
    } catch (DateTimeParseException notATime) {
      return time;
    }
  }
}
