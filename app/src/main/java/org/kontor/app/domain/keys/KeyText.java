package org.kontor.app.domain.keys;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/// The text of a key, seen once when it is made and each time it is presented. At rest there is
/// only its SHA-256: a key is long and random, so no slow hash is needed.
public record KeyText(String value) {
  private static final SecureRandom RANDOM = new SecureRandom();

  public KeyText {
    if (value.length() < 16) {
      throw new IllegalArgumentException("A key has at least 16 characters");
    }
  }

  /// 192 random bits behind a word by which leaked keys are found in logs and repositories.
  public static KeyText random() {
    byte[] bytes = new byte[24];
    RANDOM.nextBytes(bytes);
    return new KeyText("kontor_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  public String prefix() {
    return value.substring(0, 12);
  }

  public String hash() {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  /// Hidden, so that no log shows it.
  @Override
  public String toString() {
    return prefix() + "…";
  }
}
