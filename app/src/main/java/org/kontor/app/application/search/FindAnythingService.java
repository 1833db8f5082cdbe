package org.kontor.app.application.search;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.kontor.customer.Finder;
import org.kontor.customer.Finder.Finding;
import org.springframework.stereotype.Service;

@Service
class FindAnythingService implements FindAnything {
  private final List<Finder> finders;

  FindAnythingService(List<Finder> finders) {
    this.finders = finders;
  }

  @Override
  public List<Finding> find(String query, int each) {
    String wanted = query.strip();
    if (wanted.isEmpty()) {
      return List.of();
    }
    return finders.stream()
        .flatMap(finder -> ask(finder, wanted, each))
        .sorted(Comparator.comparing(finding -> !finding.exact()))
        .toList();
  }

  private static Stream<Finding> ask(Finder finder, String query, int each) {
    try {
      return finder.find(query, each).stream();
    } catch (RuntimeException e) {
      System.getLogger(FindAnything.class.getName())
          .log(System.Logger.Level.WARNING, finder.getClass().getName() + " could not search", e);
      return Stream.empty();
    }
  }
}
