package org.kontor.orders;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kontor.catalog.Channel;
import org.kontor.catalog.ChannelId;
import org.kontor.catalog.Channels;
import org.kontor.inventory.LocationId;
import org.kontor.inventory.StockAvailability;
import org.kontor.inventory.StoreAccess;
import org.kontor.orders.domain.payment.Payments;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// What other contexts answer, for tests.
@TestConfiguration(proxyBeanMethods = false)
public class Neighbours {
  public static final ChannelId WEB = new ChannelId("web-de");

  @Bean
  @Primary
  Watch watch() {
    return new Watch();
  }

  @Bean
  @Primary
  ShopWindow shopWindow() {
    return new ShopWindow();
  }

  @Bean
  @Primary
  Carrier carrier(StockAvailability stock) {
    return new Carrier(stock);
  }

  @Bean
  @Primary
  Bound bound() {
    return new Bound();
  }

  /// Whom the test pretends to be: bound to no store unless it says so.
  public static final class Bound implements StoreAccess {
    volatile @Nullable LocationId store;

    @Override
    public Optional<Set<LocationId>> boundTo() {
      return Optional.ofNullable(store).map(Set::of);
    }
  }

  @Bean
  @Primary
  FragilePayments fragilePayments(
      @Qualifier("org.kontor.orders.adapter.out.simulated.SimulatedPayments") Payments provider) {
    return new FragilePayments(provider);
  }

  @Bean
  @Primary
  Works works() {
    return new Works();
  }

  @Bean
  @Primary
  Channels fewChannels() {
    List<Channel> all =
        List.of(channel("web-de", "EUR", "DE", true), channel("wholesale", "EUR", "DE", false));
    return new Channels() {
      @Override
      public Optional<Channel> find(ChannelId id) {
        return all.stream().filter(channel -> channel.id().equals(id)).findFirst();
      }

      @Override
      public List<Channel> all() {
        return all;
      }
    };
  }

  private static Channel channel(String id, String currency, String country, boolean withTax) {
    return new Channel(
        new ChannelId(id),
        id,
        Channel.Kind.WEB,
        Currency.getInstance(currency),
        country,
        withTax,
        "de",
        ZoneId.of("Europe/Berlin"),
        Duration.ofMinutes(10));
  }

  /// Every request comes with the key of the web shop.
  @Bean
  WebMvcConfigurer webShopKey() {
    return new WebMvcConfigurer() {
      @Override
      public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new WebShopKey());
      }
    };
  }

  private static final class WebShopKey implements HandlerMethodArgumentResolver {
    @Override
    public boolean supportsParameter(MethodParameter parameter) {
      return parameter.getParameterType().equals(ChannelId.class)
          && parameter.getParameterAnnotations().length == 0;
    }

    @Override
    public Object resolveArgument(
        MethodParameter parameter,
        @Nullable ModelAndViewContainer container,
        NativeWebRequest request,
        @Nullable WebDataBinderFactory binder) {
      return WEB;
    }
  }
}
