package org.kontor.catalog;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Currency;

/// One place of sale and the terms that hold there.
///
/// @param country ISO 3166-1 alpha-2; whose tax and language apply where the shopper has named no
///   other
/// @param pricesIncludeTax true if the prices shown already hold the tax (consumers in Europe),
///   false if it comes on top
/// @param language BCP 47 tag
/// @param holdFor how long a checkout keeps its stock without activity
public record Channel(
    ChannelId id,
    String name,
    Kind kind,
    Currency currency,
    String country,
    boolean pricesIncludeTax,
    String language,
    ZoneId zone,
    Duration holdFor) {

  public enum Kind {
    WEB,
    APP,
    MARKETPLACE,
    SOCIAL,
    PHONE,
    STORE
  }
}
