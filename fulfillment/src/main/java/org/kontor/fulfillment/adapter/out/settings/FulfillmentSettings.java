package org.kontor.fulfillment.adapter.out.settings;

import java.time.Duration;
import org.kontor.fulfillment.domain.work.PickupKeeping;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class FulfillmentSettings {
  @Bean
  PickupKeeping pickupKeeping(@Value("${kontor.pickup.kept:7d}") Duration time) {
    return new PickupKeeping(time);
  }
}
