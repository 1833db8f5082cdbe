package org.kontor.customer.adapter.in.console;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kontor.customer.application.TimelineQueries.Entry;
import org.kontor.customer.domain.Spelling;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// Tells an entry of the timeline in the reader's language.
@Component
class TimelineWords {
  private static final List<String> SHOWN =
      List.of(
          "total",
          "refunded",
          "amount",
          "carrier",
          "tracking",
          "location",
          "code",
          "latest",
          "keptUntil",
          "channel",
          "order");

  private static final Set<String> RETURNS =
      Set.of(
          "RETURN_AUTHORIZED",
          "RETURN_RECEIVED",
          "RETURN_REJECTED",
          "RETURN_CANCELLED",
          "RETURN_EXPIRED");

  private final MessageSource words;
  private final ChannelWords channels;
  private final Clock clock;

  TimelineWords(MessageSource words, ChannelWords channels, Clock clock) {
    this.words = words;
    this.channels = channels;
    this.clock = clock;
  }

  List<Line> lines(List<Entry> entries, Locale locale) {
    return entries.stream().map(entry -> line(entry, locale)).toList();
  }

  private Line line(Entry entry, Locale locale) {
    return switch (entry.source()) {
      case FACT -> fact(entry, locale);
      case MESSAGE -> message(entry, locale);
      case NOTE -> plain(entry, text("customer.note", locale), entry.details().get("text"), "");
      case CONSENT -> consent(entry, locale);
      case CORRECTION -> correction(entry, locale);
    };
  }

  private Line fact(Entry entry, Locale locale) {
    Spelling spelling = Spelling.brief(locale, LocalDate.now(clock), clock.getZone());
    Map<String, String> spelt = spelling.spell(entry.details());
    spelt.computeIfPresent("channel", (_, code) -> channels.name(code));
    String detail =
        SHOWN.stream()
            .filter(spelt::containsKey)
            .map(name -> text("customer.detail." + name, locale, spelt.getOrDefault(name, "")))
            .collect(Collectors.joining(" · "));
    String what = text("customer.kind." + entry.code(), locale);
    String href = (RETURNS.contains(entry.code()) ? "/returns/" : "/orders/") + entry.reference();
    return new Line(entry.at(), toneOf(entry), what, detail, null, entry.reference(), href, null);
  }

  private Line message(Entry entry, Locale locale) {
    String about =
        Objects.requireNonNullElseGet(
            entry.details().get("subject"),
            () -> text("customer.kind." + entry.details().get("kind"), locale));
    return new Line(
        entry.at(),
        toneOf(entry),
        text("customer.message." + entry.code(), locale),
        about,
        entry.details().get("recipient"),
        null,
        null,
        entry.id());
  }

  private Line consent(Entry entry, Locale locale) {
    String answer = Boolean.parseBoolean(entry.details().get("given")) ? "given" : "withdrawn";
    return plain(
        entry,
        text("customer.consent." + answer, locale),
        text("customer.purpose." + entry.code(), locale)
            + " · "
            + entry.details().getOrDefault("source", ""),
        "");
  }

  private Line correction(Entry entry, Locale locale) {
    String none = text("customer.none", locale);
    String change =
        entry.details().getOrDefault("before", none)
            + " → "
            + entry.details().getOrDefault("after", none);
    return plain(entry, text("customer.corrected." + entry.code(), locale), change, "");
  }

  private static Line plain(Entry entry, String what, @Nullable String detail, String tone) {
    return new Line(entry.at(), tone, what, detail, entry.by(), null, null, null);
  }

  private static String toneOf(Entry entry) {
    return switch (entry.code()) {
      case "SHIPPED", "COLLECTED", "REFUNDED", "READY_FOR_PICKUP" -> "ok";
      case "PROMISE_SLIPPED",
          "PICKUP_EXPIRED",
          "ORDER_CANCELLED",
          "RETURN_REJECTED",
          "RETURN_CANCELLED",
          "RETURN_EXPIRED" ->
          "warn";
      case "DEAD" -> "bad";
      default -> "";
    };
  }

  private String text(String key, Locale locale, Object... values) {
    String text = words.getMessage(key, values, key, locale);
    return text == null ? key : text;
  }

  /// @param who a person's login, or whom a message went to
  /// @param reference what the link says
  /// @param message the message to preview
  record Line(
      Instant at,
      String tone,
      String what,
      @Nullable String detail,
      @Nullable String who,
      @Nullable String reference,
      @Nullable String href,
      @Nullable UUID message) {}
}
