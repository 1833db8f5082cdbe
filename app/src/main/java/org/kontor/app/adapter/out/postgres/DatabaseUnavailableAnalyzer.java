package org.kontor.app.adapter.out.postgres;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/// Says so instead of printing a stack trace.
final class DatabaseUnavailableAnalyzer extends AbstractFailureAnalyzer<DatabaseUnavailable> {

  @Override
  protected FailureAnalysis analyze(Throwable failure, DatabaseUnavailable cause) {
    return new FailureAnalysis(cause.getMessage(), cause.remedy(), failure);
  }
}
