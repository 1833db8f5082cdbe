package org.kontor.app;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class ClockConfiguration {
  @Bean
  TravellingClock clock() {
    return new TravellingClock();
  }
}
