package org.kontor.returns.adapter.out.settings;

import java.math.BigDecimal;
import org.kontor.returns.domain.AgentLimit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class ReturnSettings {
  @Bean
  AgentLimit agentLimit(@Value("${kontor.returns.agent-limit:150}") BigDecimal amount) {
    return new AgentLimit(amount);
  }
}
