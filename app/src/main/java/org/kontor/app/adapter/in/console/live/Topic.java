package org.kontor.app.adapter.in.console.live;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.kontor.app.domain.people.Access;
import org.kontor.app.domain.people.Role;

/// Whose pages have changed. That is all that is ever said: what has changed, a page asks for
/// itself, and gets what its reader may see. From left to right, as the contexts stand.
enum Topic {
  CUSTOMERS("org.kontor.customer"),
  CATALOG("org.kontor.catalog"),
  INVENTORY("org.kontor.inventory"),
  ORDERS("org.kontor.orders"),
  FULFILLMENT("org.kontor.fulfillment"),
  RETURNS("org.kontor.returns");

  private static final ClassValue<Set<Topic>> TOLD =
      new ClassValue<>() {
        @Override
        protected Set<Topic> computeValue(Class<?> event) {
          return Collections.unmodifiableSet(contexts(event));
        }
      };

  private final String root;

  Topic(String root) {
    this.root = root;
  }

  /// An event changes the pages of the context that published it, of those to its right, who
  /// listen, and of those whose contracts it answers.
  static Set<Topic> of(Class<?> event) {
    return TOLD.get(event);
  }

  /// What pages listen to: the first part of their address.
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  boolean isFor(Role role) {
    return Access.mayLook(role, "/" + word());
  }

  private static Set<Topic> contexts(Class<?> event) {
    Set<Topic> topics = EnumSet.noneOf(Topic.class);
    in(event).forEach(own -> topics.addAll(EnumSet.range(own, RETURNS)));
    Arrays.stream(event.getInterfaces()).flatMap(Topic::in).forEach(topics::add);
    return topics;
  }

  private static Stream<Topic> in(Class<?> type) {
    return Arrays.stream(values()).filter(topic -> topic.root.equals(type.getPackageName()));
  }
}
