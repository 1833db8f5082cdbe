package org.kontor.app.adapter.in.console.shell;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kontor.catalog.Money;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;

/// Writes values the way the reader's language writes them. Templates know it as `#show`.
final class Show {
  private static final String MINUS = "\u2212";

  private final Locale locale;
  private final MessageSource words;
  private final Clock clock;

  Show(Locale locale, MessageSource words, Clock clock) {
    this.locale = locale;
    this.words = words;
    this.clock = clock;
  }

  /// The amount in its own currency, whatever the reader's country: `€1,204.75`, `1.204,75 €`. Null
  /// gives a dash.
  public String money(@Nullable Money money) {
    if (money == null) {
      return "–";
    }
    NumberFormat format = NumberFormat.getCurrencyInstance(locale);
    format.setCurrency(money.currency());
    format.setMinimumFractionDigits(money.amount().scale());
    format.setMaximumFractionDigits(money.amount().scale());
    return signed(format.format(money.amount()));
  }

  /// Whole or decimal, grouped: `10,000`, `1.204,5`.
  public String number(@Nullable Number number) {
    return number == null ? "–" : signed(NumberFormat.getInstance(locale).format(number));
  }

  /// A count that stopped counting at `cap`: `10,000+`.
  public String count(long number, long cap) {
    return number >= cap ? number(cap) + "+" : number(number);
  }

  /// From a share of one, with one digit: `96.4 %`.
  public String percent(Number share) {
    NumberFormat format = NumberFormat.getPercentInstance(locale);
    format.setMaximumFractionDigits(1);
    return signed(format.format(new BigDecimal(share.toString())));
  }

  /// `today 14:48`, `yesterday 09:12`, `17 Nov 11:40`, `17 Nov 2025 11:40`; `zone` is a location's
  /// [ZoneId], its name, or null for the retailer's. A clock that shows another hour than the
  /// retailer's says where it hangs: `today 14:48 GMT`.
  public String time(Instant instant, @Nullable Object zone) {
    ZonedDateTime at = at(instant, zone);
    String clockTime = Patterns.of(locale, "Hm").format(at);
    if (!at.getOffset().equals(clock.getZone().getRules().getOffset(instant))) {
      clockTime += " " + zone(instant, at.getZone());
    }
    LocalDate today = LocalDate.ofInstant(clock.instant(), at.getZone());
    if (at.toLocalDate().equals(today)) {
      return word("app.today") + " " + clockTime;
    }
    if (at.toLocalDate().equals(today.minusDays(1))) {
      return word("app.yesterday") + " " + clockTime;
    }
    return day(at.toLocalDate()) + " " + clockTime;
  }

  /// With weekday, seconds and the zone's name: for the hover.
  public String exactly(Instant instant, @Nullable Object zone) {
    ZonedDateTime at = at(instant, zone);
    return Patterns.of(locale, "yMMMEd").format(at)
        + " "
        + Patterns.of(locale, "Hms").format(at)
        + " "
        + at.getZone();
  }

  /// The whole day and the hour: `Saturday, 21 November 2026, 14:48`.
  public String today(Instant instant, @Nullable Object zone) {
    ZonedDateTime at = at(instant, zone);
    return Patterns.of(locale, "yMMMMEEEEd").format(at)
        + ", "
        + Patterns.of(locale, "Hm").format(at);
  }

  /// The zone as a clock would write it: `CET`.
  public String zone(Instant instant, @Nullable Object zone) {
    return DateTimeFormatter.ofPattern("zzz", locale).format(at(instant, zone));
  }

  /// The day of a moment where the retailer is.
  public String day(Instant instant) {
    return day(LocalDate.ofInstant(instant, clock.getZone()));
  }

  /// `17 Nov` in this year, else `17 Nov 2025`.
  public String day(LocalDate date) {
    boolean thisYear = date.getYear() == LocalDate.now(clock).getYear();
    return Patterns.of(locale, thisYear ? "MMMd" : "yMMMd").format(date);
  }

  /// How long ago, or how long until: `3 h 12 min`, `2 d 4 h`. Never negative.
  public String span(Duration duration) {
    Duration length = duration.abs();
    String days = word("app.unit.day");
    String hours = word("app.unit.hour");
    String minutes = word("app.unit.minute");
    if (length.toHours() >= 48) {
      return length.toDays() + " " + days + " " + length.toHoursPart() + " " + hours;
    }
    if (length.toMinutes() >= 60) {
      return length.toHours() + " " + hours + " " + length.toMinutesPart() + " " + minutes;
    }
    return length.toMinutes() + " " + minutes;
  }

  public String since(Instant instant) {
    return span(Duration.between(instant, clock.instant()));
  }

  /// The form of `key` that fits the count, with the count as `{0}` and the rest from `{1}` on.
  public String plural(String key, long count, Object... more) {
    Object[] arguments = Stream.concat(Stream.of(number(count)), Stream.of(more)).toArray();
    return words.getMessage(key + "." + Plural.of(locale, count), arguments, locale);
  }

  /// All plural forms of `key`, one `form=text` per line: for script that counts.
  public String forms(String key) {
    return Plural.of(locale).stream()
        .map(form -> form + "=" + words.getMessage(key + "." + form, null, locale))
        .collect(Collectors.joining("\n"));
  }

  /// The word for a value that is part of a key, `orders.status.PAID`; the value itself if there is
  /// no such word.
  public String word(String prefix, @Nullable Object value) {
    if (value == null) {
      return "–";
    }
    String word = words.getMessage(prefix + "." + value, null, value.toString(), locale);
    return word == null ? value.toString() : word;
  }

  /// Text as it is, or a [MessageSourceResolvable] in the reader's language.
  public String say(@Nullable Object text) {
    return switch (text) {
      case null -> "";
      case MessageSourceResolvable message -> words.getMessage(message, locale);
      default -> text.toString();
    };
  }

  /// The pieces of a unit bar, in the order in which they stand; more than 24 are cut, the label
  /// has the numbers.
  public List<String> units(int done, int work, int wait, int stop, int back) {
    List<String> pieces = new ArrayList<>();
    pieces.addAll(Collections.nCopies(done, "done"));
    pieces.addAll(Collections.nCopies(work, "work"));
    pieces.addAll(Collections.nCopies(stop, "stop"));
    pieces.addAll(Collections.nCopies(back, "back"));
    pieces.addAll(Collections.nCopies(wait, "wait"));
    return pieces.size() > 24 ? pieces.subList(0, 24) : pieces;
  }

  /// First letters of the first and the last name.
  public String initials(String name) {
    String[] parts = name.strip().split("\\s+");
    String last = parts.length > 1 ? parts[parts.length - 1] : "";
    return first(parts[0]) + first(last);
  }

  private static String first(String name) {
    return name.isEmpty()
        ? ""
        : name.substring(0, name.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT);
  }

  /// An offset, as promises have it, is the retailer's zone if the clocks there show it.
  private ZonedDateTime at(Instant instant, @Nullable Object zone) {
    ZoneId ours = clock.getZone();
    ZoneId asked =
        switch (zone) {
          case null -> ours;
          case ZoneId id -> id;
          default -> ZoneId.of(zone.toString());
        };
    boolean sameOffset = asked.equals(ours.getRules().getOffset(instant));
    return instant.atZone(sameOffset ? ours : asked);
  }

  private String word(String key) {
    return words.getMessage(key, null, locale);
  }

  private static String signed(String text) {
    return text.replace("-", MINUS);
  }
}
