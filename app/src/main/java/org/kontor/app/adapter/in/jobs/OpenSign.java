package org.kontor.app.adapter.in.jobs;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.info.BuildProperties;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// Says at each start where Kontor is, when everything else is done: while the demo plays, the
/// clock is the demo's.
@Component
@Order(20)
class OpenSign implements ApplicationRunner {
  private static final Logger LOG = LoggerFactory.getLogger(OpenSign.class);

  private final Environment environment;
  private final String version;

  OpenSign(Environment environment, ObjectProvider<BuildProperties> build) {
    this.environment = environment;
    this.version =
        Optional.ofNullable(build.getIfAvailable())
            .map(BuildProperties::getVersion)
            .orElse("(unbuilt)");
  }

  @Override
  public void run(ApplicationArguments arguments) {
    String port =
        environment.getProperty(
            "local.server.port", environment.getProperty("server.port", "8080"));
    LOG.info("Kontor {} is open: http://localhost:{}", version, port);
  }
}
