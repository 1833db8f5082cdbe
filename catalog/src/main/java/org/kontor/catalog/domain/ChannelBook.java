package org.kontor.catalog.domain;

import org.kontor.catalog.Channel;

/// Where channels are written down; they are read as [org.kontor.catalog.Channels].
public interface ChannelBook {
  void save(Channel channel, int position);
}
