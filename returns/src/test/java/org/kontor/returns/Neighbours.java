package org.kontor.returns;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.kontor.catalog.Channel;
import org.kontor.catalog.ChannelId;
import org.kontor.catalog.Channels;
import org.kontor.catalog.Sku;
import org.kontor.catalog.VariantSummary;
import org.kontor.catalog.Variants;
import org.kontor.customer.PostalAddress;
import org.kontor.inventory.Coordinates;
import org.kontor.inventory.Location;
import org.kontor.inventory.Location.Capability;
import org.kontor.inventory.LocationDirectory;
import org.kontor.inventory.LocationId;
import org.kontor.inventory.OpeningHours;
import org.kontor.inventory.StoreAccess;
import org.kontor.orders.OrderId;
import org.kontor.orders.OrderNumber;
import org.kontor.orders.PurchaseHistory;
import org.kontor.returns.domain.Bought;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/// What other contexts answer, for tests.
@TestConfiguration(proxyBeanMethods = false)
public class Neighbours {
  static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @Bean
  @Primary
  public TestClock testClock() {
    return new TestClock();
  }

  @Bean
  public Purchases purchaseHistory() {
    return new Purchases();
  }

  @Bean
  public Bound storeAccess() {
    return new Bound();
  }

  @Bean
  public Channels channels() {
    Channel web =
        new Channel(
            new ChannelId("web-de"),
            "Web shop",
            Channel.Kind.WEB,
            Currency.getInstance("EUR"),
            "DE",
            true,
            "de",
            BERLIN,
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
  public Variants variants() {
    return new Variants() {
      @Override
      public Map<Sku, VariantSummary> find(Collection<Sku> skus) {
        return Map.of();
      }

      @Override
      public Optional<VariantSummary> scan(String code) {
        return Optional.empty();
      }
    };
  }

  /// Two stores that take returns, and a supplier that doesn't.
  @Bean
  public LocationDirectory locations() {
    return new LocationDirectory() {
      @Override
      public Optional<Location> find(LocationId id) {
        return all().stream().filter(one -> one.id().equals(id)).findFirst();
      }

      @Override
      public List<Location> all() {
        return List.of(
            location("store-berlin", Capability.RETURN),
            location("store-hamburg", Capability.RETURN),
            location("supplier-nord", Capability.SHIP));
      }

      @Override
      public List<Nearby> nearest(Coordinates from, Capability capability, int limit) {
        return List.of();
      }

      @Override
      public Optional<Coordinates> locate(String country, String postalCode) {
        return Optional.empty();
      }
    };
  }

  private static Location location(String code, Capability capability) {
    return new Location(
        new LocationId(code),
        code,
        Location.Type.STORE,
        new PostalAddress("Haldenhof", "Am Markt 1", null, "10115", "Berlin", null, "DE", null),
        null,
        BERLIN,
        OpeningHours.parse("Mo-Sa 09:00-20:00"),
        LocalTime.NOON,
        EnumSet.of(capability),
        true);
  }

  /// What orders would know.
  public static final class Purchases implements PurchaseHistory {
    private final Map<OrderNumber, Purchase> all = new ConcurrentHashMap<>();

    public Purchase put(Bought bought) {
      all.put(bought.number(), bought.purchase());
      return bought.purchase();
    }

    @Override
    public Optional<Purchase> find(OrderNumber number) {
      return Optional.ofNullable(all.get(number));
    }

    @Override
    public Optional<Purchase> find(OrderId id) {
      return all.values().stream().filter(one -> one.id().equals(id)).findFirst();
    }
  }

  /// Whom the test pretends to be.
  public static final class Bound implements StoreAccess {
    volatile @Nullable Set<LocationId> locations;

    @Override
    public Optional<Set<LocationId>> boundTo() {
      return Optional.ofNullable(locations);
    }
  }
}
