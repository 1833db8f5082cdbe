package org.kontor.app.adapter.in.jobs;

import java.lang.reflect.Method;
import org.kontor.app.application.events.RecoverEvents;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.aop.interceptor.AsyncUncaughtExceptionHandler;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.scheduling.annotation.AsyncConfigurer;
import org.springframework.stereotype.Component;

/// Hears of each exception that a listener throws; the registry itself forgets them.
@Component
class ListenerFailures implements AsyncConfigurer {
  private static final Logger LOG = LoggerFactory.getLogger(ListenerFailures.class);

  private final ObjectProvider<RecoverEvents> events;

  ListenerFailures(ObjectProvider<RecoverEvents> events) {
    this.events = events;
  }

  @Override
  public AsyncUncaughtExceptionHandler getAsyncUncaughtExceptionHandler() {
    return this::note;
  }

  private void note(Throwable error, Method method, Object... arguments) {
    ApplicationModuleListener listener =
        AnnotatedElementUtils.findMergedAnnotation(method, ApplicationModuleListener.class);
    if (listener == null || arguments.length != 1) {
      LOG.error("{} failed", method, error);
      return;
    }
    LOG.warn(
        "Listener {} could not handle {}",
        listener.id(),
        arguments[0].getClass().getSimpleName(),
        error);
    events.getObject().failed(listener.id(), arguments[0], error);
  }
}
