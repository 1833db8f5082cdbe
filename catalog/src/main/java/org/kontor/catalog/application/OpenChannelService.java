package org.kontor.catalog.application;

import org.kontor.catalog.Channel;
import org.kontor.catalog.domain.ChannelBook;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class OpenChannelService implements OpenChannel {
  private final ChannelBook channels;

  OpenChannelService(ChannelBook channels) {
    this.channels = channels;
  }

  @Override
  public void open(Channel channel, int position) {
    channels.save(channel, position);
  }
}
