package org.kontor.app.adapter.in.console.shell;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;

/// Replaces what Spring would do by its own choice.
@Configuration
class ShellConfiguration {
  /// Spring looks it up by this name.
  @Bean
  LocaleResolver localeResolver() {
    return new ChosenLocale();
  }
}
