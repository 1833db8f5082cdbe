package org.kontor.inventory;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kontor.catalog.Assortment;
import org.kontor.catalog.ChannelId;
import org.kontor.catalog.Variants;
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
  Variants variants() {
    return new SoldVariants();
  }

  /// There is nothing to sell yet.
  @Bean
  Assortment assortment() {
    return (_, _) -> List.of();
  }

  /// As `app` answers it from the key.
  @Bean
  WebMvcConfigurer keyChannel() {
    return new WebMvcConfigurer() {
      @Override
      public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(
            new HandlerMethodArgumentResolver() {
              @Override
              public boolean supportsParameter(MethodParameter parameter) {
                return parameter.getParameterType() == ChannelId.class;
              }

              @Override
              public Object resolveArgument(
                  MethodParameter parameter,
                  @Nullable ModelAndViewContainer container,
                  NativeWebRequest request,
                  @Nullable WebDataBinderFactory binders) {
                return new ChannelId("web-de");
              }
            });
      }
    };
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
