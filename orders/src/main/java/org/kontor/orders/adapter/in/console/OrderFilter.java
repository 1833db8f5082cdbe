package org.kontor.orders.adapter.in.console;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kontor.orders.application.OrderQueries.Filter;
import org.kontor.orders.application.OrderQueries.View;
import org.springframework.web.util.UriComponentsBuilder;

/// The list's state as it stands in the address. What can't be read filters nothing.
record OrderFilter(
    @Nullable String view,
    @Nullable String channel,
    @Nullable String method,
    @Nullable String from,
    @Nullable String to,
    @Nullable String q) {

  Filter toFilter() {
    return new Filter(selected(), text(channel), methodName(), date(from), date(to), text(q));
  }

  View selected() {
    try {
      return view == null ? View.ALL : View.valueOf(view.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      return View.ALL;
    }
  }

  private @Nullable String methodName() {
    String name = text(method);
    return name == null ? null : name.toUpperCase(Locale.ROOT);
  }

  private static @Nullable LocalDate date(@Nullable String text) {
    try {
      return text == null || text.isBlank() ? null : LocalDate.parse(text.strip());
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  private static @Nullable String text(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  /// The address of the same list in one other respect; null takes it off.
  String with(String path, String name, @Nullable String value) {
    Map<String, @Nullable String> state = new LinkedHashMap<>();
    state.put("view", view);
    state.put("channel", channel);
    state.put("method", method);
    state.put("from", from);
    state.put("to", to);
    state.put("q", q);
    state.put(name, value);
    UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
    state.forEach((key, text) -> {
      if (text != null && !text.isBlank()) {
        address.queryParam(key, "{" + key + "}");
      }
    });
    state.values().removeIf(text -> text == null || text.isBlank());
    return address.encode().buildAndExpand(state).toUriString();
  }
}
