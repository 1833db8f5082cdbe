package org.kontor.customer.application;

import java.time.Clock;
import org.kontor.customer.domain.CustomerFile;
import org.kontor.customer.domain.Note;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class AddNoteService implements AddNote {
  private final CustomerFile file;
  private final Clock clock;

  AddNoteService(CustomerFile file, Clock clock) {
    this.file = file;
    this.clock = clock;
  }

  @Override
  public void add(Command command) {
    file.add(
        new Note(command.id(), command.customer(), command.text(), command.by(), clock.instant()));
  }
}
