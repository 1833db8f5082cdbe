package org.kontor.customer.adapter.in.console;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kontor.customer.ChannelNames;
import org.springframework.stereotype.Component;

/// Calls channels what people call them; by their code if nobody knows them any more.
@Component
class ChannelWords {
  private final Optional<ChannelNames> names;

  ChannelWords(Optional<ChannelNames> names) {
    this.names = names;
  }

  public @Nullable String name(@Nullable String code) {
    return code == null ? null : names.flatMap(known -> known.find(code)).orElse(code);
  }
}
