package org.kontor.catalog.adapter.in.jobs;

import org.jspecify.annotations.Nullable;
import org.kontor.catalog.application.importing.WorkOnImports;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// One thread per instance that works on imports; it looks for work every second while there is
/// none.
@Component
@ConditionalOnProperty(name = "kontor.imports.work", havingValue = "true", matchIfMissing = true)
class ImportRunner implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(ImportRunner.class);
  private static final long LOOK_EVERY_MS = 1000;

  private final WorkOnImports work;
  private volatile boolean running;
  private @Nullable Thread thread;

  ImportRunner(WorkOnImports work) {
    this.work = work;
  }

  @Override
  public void start() {
    running = true;
    thread = Thread.ofPlatform().name("imports").daemon().start(this::loop);
  }

  private void loop() {
    while (running) {
      try {
        if (!work.workOnNext()) {
          Thread.sleep(LOOK_EVERY_MS);
        }
      } catch (InterruptedException e) {
        return;
      } catch (RuntimeException e) {
        LOG.warn("Looking for imports failed: {}", e.toString());
        pause();
      }
    }
  }

  private void pause() {
    try {
      Thread.sleep(LOOK_EVERY_MS * 5);
    } catch (InterruptedException e) {
      running = false;
    }
  }

  @Override
  public void stop() {
    running = false;
    Thread worker = thread;
    if (worker != null) {
      worker.interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
