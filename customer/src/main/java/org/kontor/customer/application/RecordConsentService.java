package org.kontor.customer.application;

import java.time.Clock;
import org.kontor.customer.TimeOrderedUuid;
import org.kontor.customer.domain.Consent;
import org.kontor.customer.domain.CustomerFile;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class RecordConsentService implements RecordConsent {
  private final CustomerFile file;
  private final Clock clock;

  RecordConsentService(CustomerFile file, Clock clock) {
    this.file = file;
    this.clock = clock;
  }

  @Override
  public void record(Command command) {
    file.add(
        new Consent(
            TimeOrderedUuid.next(),
            command.customer(),
            command.purpose(),
            command.given(),
            command.source(),
            command.textVersion(),
            command.by(),
            clock.instant()));
  }
}
