package org.kontor.customer;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Where a list shows what was asked of it: its path, and each question that has an answer.
/// Whatever a person typed arrives as it was typed, a plus or a blank, too.
public record ListAddress(String value) {
  /// @param answer left out if it is null or blank
  public ListAddress with(String question, @Nullable Object answer) {
    String text = answer == null ? "" : answer.toString();
    if (text.isBlank()) {
      return this;
    }
    String encoded = URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    return new ListAddress(value + (value.contains("?") ? "&" : "?") + question + "=" + encoded);
  }

  @Override
  public String toString() {
    return value;
  }
}
