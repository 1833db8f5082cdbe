package org.kontor.app.adapter.in.console.errors;

import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletRequestWrapper;
import java.util.Arrays;
import java.util.Map;

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

  /// Looks below the firewall, which refuses such a parameter and doesn't say which it was.
  static UnkeepableText in(ServletRequest request) {
    ServletRequest sent = request;
    while (sent instanceof ServletRequestWrapper wrapper) {
      sent = wrapper.getRequest();
    }
    return new UnkeepableText(
        sent.getParameterMap().entrySet().stream()
            .filter(
                sentField -> Arrays.stream(sentField.getValue()).anyMatch(UnkeepableText::holds))
            .map(Map.Entry::getKey)
            .findFirst()
            .orElse(""));
  }

  static boolean holds(String text) {
    return text.indexOf('\0') >= 0;
  }
}
