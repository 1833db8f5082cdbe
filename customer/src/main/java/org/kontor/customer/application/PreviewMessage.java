package org.kontor.customer.application;

import java.util.Optional;
import java.util.UUID;
import org.kontor.customer.domain.Letter;

/// Shows a message in its words: as they left, or as they would leave now.
public interface PreviewMessage {
  Optional<Preview> preview(UUID event);

  record Preview(TimelineQueries.Message message, Letter letter) {}
}
