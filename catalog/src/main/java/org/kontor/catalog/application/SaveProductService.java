package org.kontor.catalog.application;

import org.kontor.customer.StaleVersion;
import org.springframework.stereotype.Service;

/// Without a transaction: whoever lost by a moment begins again in a new one, and is told what the
/// other did as if the page had been open for an hour.
@Service
class SaveProductService implements SaveProduct {
  private static final int ATTEMPTS = 3;

  private final SaveProductAttempt attempt;

  SaveProductService(SaveProductAttempt attempt) {
    this.attempt = attempt;
  }

  @Override
  public Result save(Command command) {
    for (int left = ATTEMPTS - 1; left > 0; left--) {
      try {
        return attempt.save(command);
      } catch (StaleVersion _) {
        // Theirs can be read now
      }
    }
    return attempt.save(command);
  }
}
