package org.kontor.fulfillment;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kontor.catalog.Assortment;
import org.kontor.catalog.Channel;
import org.kontor.catalog.ChannelId;
import org.kontor.catalog.Channels;
import org.kontor.catalog.Variants;
import org.kontor.inventory.LocationId;
import org.kontor.inventory.StoreAccess;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/// What other contexts answer, for tests.
@TestConfiguration(proxyBeanMethods = false)
public class Neighbours {
  public static final ChannelId WEB = new ChannelId("web-de");

  @Bean
  @Primary
  TestClock testClock() {
    return new TestClock();
  }

  @Bean
  Bound storeAccess() {
    return new Bound();
  }

  @Bean
  Channels channels() {
    Channel web =
        new Channel(
            WEB,
            "Web",
            Channel.Kind.WEB,
            Currency.getInstance("EUR"),
            "DE",
            true,
            "de",
            ZoneId.of("Europe/Berlin"),
            Duration.ofMinutes(10));
    return new Channels() {
      @Override
      public Optional<Channel> find(ChannelId id) {
        return all().stream().filter(channel -> channel.id().equals(id)).findFirst();
      }

      @Override
      public List<Channel> all() {
        return List.of(web);
      }
    };
  }

  @Bean
  Assortment assortment() {
    return (_, _) -> List.of();
  }

  @Bean
  Variants variants() {
    return new SoldVariants();
  }

  /// Whom the test pretends to be.
  public static final class Bound implements StoreAccess {
    public volatile @Nullable Set<LocationId> locations;

    @Override
    public Optional<Set<LocationId>> boundTo() {
      return Optional.ofNullable(locations);
    }
  }
}
