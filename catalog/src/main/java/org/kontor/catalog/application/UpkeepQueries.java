package org.kontor.catalog.application;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.kontor.catalog.domain.Gap;

/// What the range asks of those who look after it.
public interface UpkeepQueries {
  /// Products that are sold and lack something, the newest first.
  List<Lacking> incomplete(int atMost);

  /// The last change of each of the products that were changed last, the newest first.
  List<Touched> latest(int atMost);

  record Lacking(String handle, String title, Set<Gap> gaps) {}

  /// @param fields names of what changed, as in [org.kontor.catalog.domain.Content#fields()]; none
  ///   if the product is new
  record Touched(
      String handle, String title, Instant at, String by, String source, List<String> fields) {}
}
