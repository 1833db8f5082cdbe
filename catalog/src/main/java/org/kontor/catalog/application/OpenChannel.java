package org.kontor.catalog.application;

import org.kontor.catalog.Channel;

/// Begins selling somewhere, or changes the terms there. A channel's name never changes.
public interface OpenChannel {
  /// @param position its place in lists
  void open(Channel channel, int position);
}
