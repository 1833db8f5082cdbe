package org.kontor.app.application.demo;

/// Makes the demo data by playing each context's chapter once, from the leftmost context to the
/// rightmost, and takes the clock along. It does nothing where everything was played already.
///
/// A chapter that was interrupted isn't played again: half of its work is done, and it would be
/// done twice. The answer says so.
public interface PlayDemo {
  Result play();

  sealed interface Result {
    /// @param chapters how many were played now; 0 if there was nothing to do
    record Played(int chapters) implements Result {}

    record Interrupted(String chapter) implements Result {}
  }
}
