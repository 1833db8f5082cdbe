package org.kontor.orders.adapter.out.fulfillment;

import java.util.List;
import java.util.Optional;
import org.kontor.orders.DeliveryOption;
import org.kontor.orders.DeliveryOptions;
import org.kontor.orders.StopFulfillment;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Fallback;

/// Without fulfillment nothing can be delivered, and so no order comes about that would have to be
/// stopped.
@Configuration(proxyBeanMethods = false)
class NobodyFulfils {
  @Bean
  @Fallback
  DeliveryOptions noDeliveryOptions() {
    return new DeliveryOptions() {
      @Override
      public List<DeliveryOption> quote(Request request) {
        return List.of();
      }

      @Override
      public Optional<DeliveryOption> quote(Request request, String optionId) {
        return Optional.empty();
      }
    };
  }

  @Bean
  @Fallback
  StopFulfillment nothingToStop() {
    return (_, _, _) -> new StopFulfillment.Result.Stopped(List.of());
  }
}
