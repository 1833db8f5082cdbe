package org.kontor.catalog;

import java.util.List;
import java.util.Optional;

/// The channels that exist. Answers from memory: safe to ask on every request.
public interface Channels {
  Optional<Channel> find(ChannelId id);

  List<Channel> all();
}
