package org.kontor.catalog.domain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who changes something, and from where.
///
/// @param name a person's login or an API key's name
/// @param importId which import it was, if it was one
public record Author(String name, Source source, @Nullable UUID importId) {
  public enum Source {
    CONSOLE,
    IMPORT,
    API,
    RULE
  }

  public static Author console(String name) {
    return new Author(name, Source.CONSOLE, null);
  }
}
