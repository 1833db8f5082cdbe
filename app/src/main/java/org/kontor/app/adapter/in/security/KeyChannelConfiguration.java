package org.kontor.app.adapter.in.security;

import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Makes the key's channel known to all controllers.
@Configuration
class KeyChannelConfiguration implements WebMvcConfigurer {
  private final KeyChannel channel;

  KeyChannelConfiguration(KeyChannel channel) {
    this.channel = channel;
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(channel);
  }
}
