package org.kontor.catalog.adapter.in.jobs;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Currency;
import org.kontor.catalog.Channel;
import org.kontor.catalog.ChannelId;
import org.kontor.catalog.Channels;
import org.kontor.catalog.application.OpenChannel;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Opens a web shop where nothing is sold anywhere yet: the first API key speaks for it, and the
/// first file of products needs a currency.
@Component
@Order(0)
class FirstChannel implements ApplicationRunner {
  private final Channels channels;
  private final OpenChannel open;

  FirstChannel(Channels channels, OpenChannel open) {
    this.channels = channels;
    this.open = open;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (channels.all().isEmpty()) {
      open.open(
          new Channel(
              new ChannelId("web-de"),
              "Web shop",
              Channel.Kind.WEB,
              Currency.getInstance("EUR"),
              "DE",
              true,
              "de",
              ZoneId.of("Europe/Berlin"),
              Duration.ofMinutes(10)),
          1);
    }
  }
}
