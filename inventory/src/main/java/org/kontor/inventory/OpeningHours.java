package org.kontor.inventory;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// When a location works, in its own local time: spans per weekday, and the dates on which it stays
/// shut. Written as `Mo-Fr 09:00-18:00; Sa 10:00-14:00`; a day that isn't named is shut; empty
/// means never open. The spans of a day may meet, but not overlap.
public record OpeningHours(Map<DayOfWeek, List<Span>> week, Set<LocalDate> holidays) {
  private static final List<String> DAYS = List.of("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su");

  public OpeningHours {
    Map<DayOfWeek, List<Span>> sorted = new EnumMap<>(DayOfWeek.class);
    week.forEach((day, spans) -> sorted.put(day, apart(day, spans.stream().sorted().toList())));
    week = Map.copyOf(sorted);
    holidays = Set.copyOf(holidays);
  }

  private static List<Span> apart(DayOfWeek day, List<Span> sorted) {
    for (int i = 1; i < sorted.size(); i++) {
      if (sorted.get(i).from().isBefore(sorted.get(i - 1).to())) {
        throw new Overlap(day, sorted.get(i - 1), sorted.get(i));
      }
    }
    return sorted;
  }

  /// It would be open twice at one time.
  public static final class Overlap extends IllegalArgumentException {
    private final String written;

    private Overlap(DayOfWeek day, Span first, Span second) {
      this(DAYS.get(day.getValue() - 1) + " " + write(first) + "," + write(second));
    }

    private Overlap(String written) {
      super("Hours of a day don't overlap, as they do in " + written);
      this.written = written;
    }

    /// The day and its two spans: `Mo 09:00-13:00,12:00-18:00`.
    public String written() {
      return written;
    }
  }

  /// From opening up to, not including, closing.
  public record Span(LocalTime from, LocalTime to) implements Comparable<Span> {
    public Span {
      if (!from.isBefore(to)) {
        throw new IllegalArgumentException("Opening " + from + " is not before closing " + to);
      }
    }

    @Override
    public int compareTo(Span other) {
      return from.compareTo(other.from);
    }
  }

  /// @throws IllegalArgumentException if it isn't of the form above; the message names the part
  public static OpeningHours parse(String text) {
    Map<DayOfWeek, List<Span>> week = new EnumMap<>(DayOfWeek.class);
    for (String part : text.split(";")) {
      if (part.isBlank()) {
        continue;
      }
      String[] words = part.strip().split("\\s+", 2);
      if (words.length < 2) {
        throw new IllegalArgumentException(
            "Hours are written like Mo-Fr 09:00-18:00, not " + part.strip());
      }
      List<Span> spans = new ArrayList<>();
      for (String span : words[1].split(",")) {
        spans.add(span(span.strip()));
      }
      for (DayOfWeek day : days(words[0])) {
        week.computeIfAbsent(day, _ -> new ArrayList<>()).addAll(spans);
      }
    }
    return new OpeningHours(week, Set.of());
  }

  private static Span span(String text) {
    try {
      String[] ends = text.split("-");
      LocalTime to = "24:00".equals(ends[1]) ? LocalTime.MAX : LocalTime.parse(ends[1]);
      return new Span(LocalTime.parse(ends[0]), to);
    } catch (RuntimeException e) {
      throw new IllegalArgumentException("Hours are written like 09:00-18:00, not " + text, e);
    }
  }

  private static List<DayOfWeek> days(String text) {
    List<DayOfWeek> days = new ArrayList<>();
    for (String part : text.split(",")) {
      String[] ends = part.split("-");
      int first = DAYS.indexOf(ends[0]);
      int last = DAYS.indexOf(ends[ends.length - 1]);
      if (first < 0 || last < first) {
        throw new IllegalArgumentException("Days are written like Mo-Fr, not " + part);
      }
      for (int day = first; day <= last; day++) {
        days.add(DayOfWeek.of(day + 1));
      }
    }
    return days;
  }

  public boolean isOpenAt(LocalDateTime time) {
    return spansOn(time.toLocalDate()).stream()
        .anyMatch(span ->
            !time.toLocalTime().isBefore(span.from()) && time.toLocalTime().isBefore(span.to()));
  }

  /// The spans of one date; none on a holiday.
  public List<Span> spansOn(LocalDate date) {
    return holidays.contains(date) ? List.of() : week.getOrDefault(date.getDayOfWeek(), List.of());
  }

  /// The given time if it is open then, else the next opening within 60 days.
  public Optional<LocalDateTime> openFrom(LocalDateTime time) {
    for (int day = 0; day <= 60; day++) {
      LocalDate date = time.toLocalDate().plusDays(day);
      for (Span span : spansOn(date)) {
        if (date.atTime(span.to()).isAfter(time)) {
          LocalDateTime opening = date.atTime(span.from());
          return Optional.of(opening.isAfter(time) ? opening : time);
        }
      }
    }
    return Optional.empty();
  }

  /// When the span that is open at the given time closes.
  public Optional<LocalDateTime> closingAfter(LocalDateTime time) {
    return spansOn(time.toLocalDate()).stream()
        .filter(span ->
            !time.toLocalTime().isBefore(span.from()) && time.toLocalTime().isBefore(span.to()))
        .map(span -> time.toLocalDate().atTime(span.to()))
        .findFirst();
  }

  /// The form that [#parse(String)] reads; neighbouring days with the same spans are put together.
  @Override
  public String toString() {
    List<String> parts = new ArrayList<>();
    for (int first = 0; first < 7; ) {
      List<Span> spans = week.getOrDefault(DayOfWeek.of(first + 1), List.of());
      int last = first;
      while (last < 6 && week.getOrDefault(DayOfWeek.of(last + 2), List.of()).equals(spans)) {
        last++;
      }
      if (!spans.isEmpty()) {
        String days = first == last ? DAYS.get(first) : DAYS.get(first) + "-" + DAYS.get(last);
        List<String> hours = spans.stream().map(OpeningHours::write).toList();
        parts.add(days + " " + String.join(",", hours));
      }
      first = last + 1;
    }
    return String.join("; ", parts);
  }

  private static String write(Span span) {
    return span.from() + "-" + (LocalTime.MAX.equals(span.to()) ? "24:00" : span.to().toString());
  }
}
