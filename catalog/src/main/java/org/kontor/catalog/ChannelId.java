package org.kontor.catalog;

import java.util.Locale;

/// Where something is sold: `web-de`, `app`, `marketplace-x`, `store-042`. Lower case letters,
/// digits and hyphens, at most 40 characters.
public record ChannelId(String value) {
  public ChannelId {
    value = value.strip().toLowerCase(Locale.ROOT);
    if (!value.matches("[a-z0-9][a-z0-9-]{0,39}")) {
      throw new IllegalArgumentException(
          "A channel's name has small letters, digits and hyphens, at most 40");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
