package org.kontor.app.adapter.in.console.shell;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.thymeleaf.spring6.SpringTemplateEngine;

/// Replaces what Spring would do by its own choice.
@Configuration
class ShellConfiguration {
  ShellConfiguration(SpringTemplateEngine templates) {
    templates.setLinkBuilder(new PageLinks());
  }

  /// Spring looks it up by this name.
  @Bean
  LocaleResolver localeResolver() {
    return new ChosenLocale();
  }
}
