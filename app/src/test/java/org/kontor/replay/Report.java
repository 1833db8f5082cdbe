package org.kontor.replay;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What became of the invoices, in numbers.
final class Report {
  private final Map<String, Map<String, Long>> counts = new LinkedHashMap<>();
  private final Map<String, Duration> times = new LinkedHashMap<>();
  private final List<String> facts = new ArrayList<>();

  void count(String table, String what, long more) {
    counts.computeIfAbsent(table, _ -> new LinkedHashMap<>()).merge(what, more, Long::sum);
  }

  long counted(String table, String what) {
    return counts.getOrDefault(table, Map.of()).getOrDefault(what, 0L);
  }

  void fact(String sentence) {
    facts.add(sentence);
  }

  interface Work<T> {
    T run() throws Exception;
  }

  <T> T timed(String phase, Work<T> work) throws Exception {
    Instant begin = Instant.now();
    T result = work.run();
    times.merge(phase, Duration.between(begin, Instant.now()), Duration::plus);
    return result;
  }

  Map<String, Long> times() {
    Map<String, Long> seconds = new LinkedHashMap<>();
    times.forEach((phase, time) -> seconds.put(phase, time.toSeconds()));
    return seconds;
  }

  String text() {
    StringBuilder text = new StringBuilder("# Replay of December 2010\n");
    counts.forEach((table, rows) -> {
      text.append("\n| ").append(table).append(" | |\n|---|---:|\n");
      rows.forEach((what, n) -> text.append("| %s | %,d |%n".formatted(what, n)));
    });
    text.append("\n| Time | s |\n|---|---:|\n");
    times.forEach((phase, time) -> text.append("| %s | %d |%n".formatted(phase, time.toSeconds())));
    text.append('\n');
    facts.forEach(fact -> text.append("- ").append(fact).append('\n'));
    return text.toString();
  }

  void write(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text());
  }
}
