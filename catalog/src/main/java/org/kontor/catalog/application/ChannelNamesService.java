package org.kontor.catalog.application;

import java.util.Optional;
import org.kontor.catalog.Channel;
import org.kontor.catalog.ChannelId;
import org.kontor.catalog.Channels;
import org.kontor.customer.ChannelNames;
import org.springframework.stereotype.Service;

@Service
class ChannelNamesService implements ChannelNames {
  private final Channels channels;

  ChannelNamesService(Channels channels) {
    this.channels = channels;
  }

  @Override
  public Optional<String> find(String code) {
    try {
      return channels.find(new ChannelId(code)).map(Channel::name);
    } catch (IllegalArgumentException noCode) {
      return Optional.empty();
    }
  }
}
