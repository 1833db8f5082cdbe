package org.kontor.catalog.domain;

import java.util.Optional;

/// The pictures that we keep ourselves; each is shown at `/media/<key>`.
public interface Pictures {
  void save(Kept picture);

  Optional<Kept> find(String key);

  /// @param key with its suffix, such as `tent-moss.svg`
  @SuppressWarnings("ArrayRecordComponent")
  record Kept(String key, String mediaType, byte[] body, String etag) {}
}
