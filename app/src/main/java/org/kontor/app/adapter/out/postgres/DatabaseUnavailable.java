package org.kontor.app.adapter.out.postgres;

import org.jspecify.annotations.Nullable;

/// Kontor can't start without its database: what is wrong, and what to do, each in one sentence.
final class DatabaseUnavailable extends RuntimeException {

  private final String remedy;

  DatabaseUnavailable(String problem, String remedy, @Nullable Throwable cause) {
    super(problem, cause);
    this.remedy = remedy;
  }

  String remedy() {
    return remedy;
  }
}
