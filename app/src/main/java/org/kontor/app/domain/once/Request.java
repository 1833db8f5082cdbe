package org.kontor.app.domain.once;

/// One request that wants to be done once.
///
/// @param scope who sends it: keys of different senders never meet
/// @param key what the sender calls it
/// @param hash of everything that was sent: method, address and content
public record Request(String scope, String key, String hash) {
  /// @throws IllegalArgumentException if the key is empty or longer than 200 characters
  public Request {
    if (key.isBlank() || key.length() > 200) {
      throw new IllegalArgumentException("A key has 1 to 200 characters");
    }
  }
}
