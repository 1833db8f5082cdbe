package org.kontor.app.adapter.out.events;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.stream.Stream;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.context.annotation.Primary;
import org.springframework.modulith.events.core.DefaultEventPublicationRegistry;
import org.springframework.modulith.events.core.EventPublicationRepository;
import org.springframework.modulith.events.core.PublicationTargetIdentifier;
import org.springframework.modulith.events.core.TargetEventPublication;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Spring Modulith's registry with less to write: an event is published to all of its listeners in
/// one statement ([PublishedEvents]); that a listener is at work is not written down, since a dead
/// node's events are known by their age ([RegistryPublications#markStale]); and that it is done is
/// left to [HeardEvents].
@Component
@Primary
class QuietRegistry extends DefaultEventPublicationRegistry {
  private final PublishedEvents published;

  QuietRegistry(
      EventPublicationRepository events,
      PublishedEvents published,
      HeardEvents heard,
      Clock clock) {
    super(leavingTo(heard, events), clock);
    this.published = published;
  }

  @Override
  public Collection<TargetEventPublication> store(
      Object event, Stream<PublicationTargetIdentifier> listeners) {
    Collection<TargetEventPublication> publications = super.store(event, listeners);
    published.write(event, publications);
    return publications;
  }

  @Override
  @Transactional(propagation = Propagation.SUPPORTS)
  public void markProcessing(Object event, PublicationTargetIdentifier listener) {}

  @Override
  @Transactional(propagation = Propagation.SUPPORTS)
  public void markCompleted(Object event, PublicationTargetIdentifier listener) {
    super.markCompleted(event, listener);
  }

  /// The library's own registry says what is left.
  @Override
  public void destroy() {}

  private static EventPublicationRepository leavingTo(
      HeardEvents heard, EventPublicationRepository events) {
    ProxyFactory proxy = new ProxyFactory(events);
    proxy.addAdvice(
        (MethodInterceptor)
            call ->
                switch (call.getMethod().getName()) {
                  case "create" -> call.getArguments()[0];
                  case "markCompleted" -> completed(heard, call);
                  default -> call.proceed();
                });
    return (EventPublicationRepository) proxy.getProxy();
  }

  private static @Nullable Object completed(HeardEvents heard, MethodInvocation call)
      throws Throwable {
    if (call.getArguments()[0] instanceof TargetEventPublication publication
        && call.getArguments()[1] instanceof Instant at) {
      heard.add(publication.getIdentifier(), at);
      return null;
    }
    return call.proceed();
  }
}
