package org.kontor.app;

import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class ClockConfiguration {
  @Bean
  TravellingClock clock(@Value("${kontor.time-zone}") ZoneId zone) {
    return new TravellingClock(zone);
  }
}
