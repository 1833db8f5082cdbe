package org.kontor.app.adapter.in.console.errors;

import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletRequestWrapper;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/// A text of the request holds the character NUL, which no database of texts keeps.
final class UnkeepableText extends RuntimeException {
  private final String field;

  /// @param field a JSON pointer into the body, or the name of a parameter
  UnkeepableText(String field) {
    super("The text at " + field + " holds the character NUL.");
    this.field = field;
  }

  String field() {
    return field;
  }

  /// Looks below the firewall, which refuses such a parameter and doesn't say which it was. Empty
  /// if it refused something else: a parameter's name, or a header.
  static Optional<Exception> in(ServletRequest request) {
    ServletRequest sent = request;
    while (sent instanceof ServletRequestWrapper wrapper) {
      sent = wrapper.getRequest();
    }
    return sent.getParameterMap().entrySet().stream()
        .filter(sentField -> Arrays.stream(sentField.getValue()).anyMatch(UnkeepableText::holds))
        .map(Map.Entry::getKey)
        .findFirst()
        .map(UnkeepableText::new);
  }

  static boolean holds(String text) {
    return text.indexOf('\0') >= 0;
  }
}
