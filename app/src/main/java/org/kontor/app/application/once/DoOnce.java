package org.kontor.app.application.once;

import org.kontor.app.domain.once.Answer;
import org.kontor.app.domain.once.Request;

/// Asks whether a request may be done now. Same key and same content: the first answer again. Same
/// key, other content: refused. While the first is running: not yet; but if that has lasted a
/// minute its node is taken for dead and the caller may do it. Answers are kept for at least 24
/// hours.
public interface DoOnce {
  Decision begin(Request request);

  /// After it was done. Only final answers are kept; after a failure of ours, or a form that is to
  /// be corrected, the request may be done again.
  void end(Request request, Answer answer, boolean isFinal);

  /// Nothing came of it; the request may be done again.
  void abandon(Request request);

  /// Whether to do it.
  sealed interface Decision {
    record Go() implements Decision {}

    record Again(Answer answer) implements Decision {}

    record StillRunning() implements Decision {}

    record KeyUsedForOther() implements Decision {}
  }
}
