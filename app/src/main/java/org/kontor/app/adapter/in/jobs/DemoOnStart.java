package org.kontor.app.adapter.in.jobs;

import org.kontor.app.application.demo.PlayDemo;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// On Kontor's own PostgreSQL there is demo data unless `kontor.demo` says no; on a configured one
/// only if it says yes.
@Component
@Order(10)
class DemoOnStart implements ApplicationRunner {
  private static final Logger LOG = LoggerFactory.getLogger(DemoOnStart.class);

  private final PlayDemo demo;
  private final boolean wanted;

  DemoOnStart(PlayDemo demo, Environment environment) {
    this.demo = demo;
    boolean ownDatabase = environment.getProperty("spring.datasource.url") == null;
    this.wanted = environment.getProperty("kontor.demo", Boolean.class, ownDatabase);
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (!wanted) {
      return;
    }
    switch (demo.play()) {
      case PlayDemo.Result.Played(int chapters) -> {
        if (chapters > 0) {
          LOG.info("Demo data is ready: {} chapters were played", chapters);
        }
      }
      case PlayDemo.Result.Interrupted(String chapter) ->
          LOG.warn(
              "The demo data is incomplete: {} was interrupted at an earlier start. To have all of it, stop Kontor, delete its"
                  + " data folder and start again.",
              chapter);
    }
  }
}
