package org.kontor.customer.application;

import java.util.Optional;
import java.util.UUID;
import org.kontor.customer.domain.Letter;
import org.kontor.customer.domain.Outbox;
import org.kontor.customer.domain.Wording;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional(readOnly = true)
class PreviewMessageService implements PreviewMessage {
  private final TimelineQueries messages;
  private final Outbox outbox;
  private final Wording wording;

  PreviewMessageService(TimelineQueries messages, Outbox outbox, Wording wording) {
    this.messages = messages;
    this.outbox = outbox;
    this.wording = wording;
  }

  @Override
  public Optional<Preview> preview(UUID event) {
    return messages
        .message(event)
        .flatMap(message -> letter(message).map(letter -> new Preview(message, letter)));
  }

  private Optional<Letter> letter(TimelineQueries.Message message) {
    String subject = message.subject();
    String body = message.body();
    return subject != null && body != null
        ? Optional.of(new Letter(subject, body))
        : outbox.find(message.event()).map(wording::write);
  }
}
