package org.kontor.returns.adapter.in.console;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.kontor.returns.application.InspectReturn.Look;
import org.kontor.returns.application.ReceiveReturn.Came;
import org.kontor.returns.application.RequestReturn.Wish;
import org.kontor.returns.domain.Condition;
import org.kontor.returns.domain.Disposition;
import org.kontor.returns.domain.ReturnReason;

/// A form with fields per line, `quantity.1`, `reason.1`: what was typed stays as it is, what can't
/// be read is an error at its field.
final class LineForm {
  private final Map<String, String> typed;
  private final Map<String, String> errors = new HashMap<>();

  LineForm(Map<String, String> typed) {
    this.typed = Map.copyOf(typed);
  }

  Map<String, String> typed() {
    return typed;
  }

  /// By field: the key of the sentence that says what is wrong.
  Map<String, String> errors() {
    return errors;
  }

  private List<Integer> lines(String field) {
    var lines = new TreeSet<Integer>();
    for (String key : typed.keySet()) {
      if (key.matches(field + "\\.[0-9]{1,6}")) {
        lines.add(Integer.valueOf(key.substring(field.length() + 1)));
      }
    }
    return List.copyOf(lines);
  }

  List<Wish> wishes() {
    List<Wish> wishes = new ArrayList<>();
    for (int line : lines("quantity")) {
      int quantity = count("quantity", line, 0);
      if (quantity > 0) {
        ReturnReason reason = word(ReturnReason.class, "reason", line);
        wishes.add(
            new Wish(
                line, quantity, reason == null ? ReturnReason.OTHER : reason, text("note", line)));
      }
    }
    return wishes;
  }

  List<Came> arrivals() {
    List<Came> arrivals = new ArrayList<>();
    for (int line : lines("received")) {
      arrivals.add(new Came(line, count("received", line, 0), count("turnedAway", line, 0)));
    }
    return arrivals;
  }

  List<Look> looks() {
    List<Look> looks = new ArrayList<>();
    TreeSet<Integer> lines = new TreeSet<>(lines("condition"));
    lines.addAll(lines("disposition"));
    for (int line : lines) {
      boolean seen = typed.containsKey("condition." + line);
      Condition condition = word(Condition.class, "condition", line);
      if (seen && condition == null) {
        errors.put("condition." + line, "returns.error.condition");
      }
      Disposition disposition = word(Disposition.class, "disposition", line);
      if (condition != null && disposition != null && !disposition.fits(condition)) {
        errors.put("disposition." + line, "returns.error.disposition");
      }
      int accepted = count("accepted", line, Integer.MAX_VALUE);
      looks.add(
          new Look(
              line,
              condition,
              accepted == Integer.MAX_VALUE ? null : accepted,
              text("note", line),
              disposition));
    }
    return looks;
  }

  private int count(String field, int line, int missing) {
    String value = typed.getOrDefault(field + "." + line, "").strip();
    if (value.isEmpty()) {
      return missing;
    }
    if (!value.matches("[0-9]{1,4}")) {
      errors.put(field + "." + line, "returns.error.count");
      return missing;
    }
    return Integer.parseInt(value);
  }

  private @Nullable String text(String field, int line) {
    return Optional.ofNullable(typed.get(field + "." + line))
        .map(String::strip)
        .filter(note -> !note.isEmpty())
        .map(note -> note.substring(0, Math.min(note.length(), Wish.LONGEST_NOTE)))
        .orElse(null);
  }

  private <E extends Enum<E>> @Nullable E word(Class<E> type, String field, int line) {
    String value = typed.getOrDefault(field + "." + line, "").strip().toUpperCase(Locale.ROOT);
    for (E one : type.getEnumConstants()) {
      if (one.name().equals(value)) {
        return one;
      }
    }
    return null;
  }
}
