package org.kontor.customer;

import java.util.Optional;

/// Declared here, answered by the context that opens channels: what people call the channel that a
/// fact was told on. Only for people to read.
public interface ChannelNames {
  Optional<String> find(String code);
}
