package org.kontor.app.adapter.in.once;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeMap;

/// What makes two requests the same: method, address and content, of an upload its beginning and
/// its length.
final class Hash {
  /// They differ from page to page and say nothing about what is asked.
  private static final Set<String> IGNORED = Set.of("_csrf", "_once");

  private Hash() {}

  static String of(ReplayableRequest request) {
    MessageDigest digest = begun(request);
    add(digest, String.valueOf(request.getQueryString()));
    add(digest, String.valueOf(request.getContentLengthLong()));
    digest.update(request.beginning());
    return HexFormat.of().formatHex(digest.digest());
  }

  static String ofForm(HttpServletRequest request) {
    MessageDigest digest = begun(request);
    new TreeMap<>(request.getParameterMap())
        .forEach((name, values) -> {
          if (!IGNORED.contains(name)) {
            add(digest, name);
            for (String value : values) {
              add(digest, value);
            }
          }
        });
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest begun(HttpServletRequest request) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      add(digest, request.getMethod());
      add(digest, request.getRequestURI());
      return digest;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  private static void add(MessageDigest digest, String text) {
    digest.update(text.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
  }
}
