package org.kontor.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.modulith.docs.Documenter;

/// The diagrams and canvases of the modules are drawn from the code; the copy in
/// `docs/architecture` is for those who read it without building it, and must say the same.
class ModuleDocumentationTests {

  private static final String REFRESH =
      "./kontor test -pl app -am -Dtest=ModuleDocumentationTests -Drefresh";

  @Test
  void isWhatTheCodeSays(@TempDir Path generated) throws IOException {
    new Documenter(
            Modules.OF_KONTOR,
            Documenter.Options.defaults().withOutputFolder(generated.toString()).withoutClean())
        .writeDocumentation(
            Documenter.DiagramOptions.defaults(),
            // Nearly everything of ours is package-private
            Documenter.CanvasOptions.defaults().revealInternals());

    var committed = docs();
    if (System.getProperty("refresh") != null) {
      replace(committed, generated);
    }

    assertThat(texts(committed))
        .as("docs/architecture is stale; refresh it by: " + REFRESH)
        .isEqualTo(texts(generated));
  }

  private static Path docs() {
    var place = Path.of("").toAbsolutePath();
    while (!Files.exists(place.resolve("kontor"))) {
      place = place.getParent();
    }
    return place.resolve("docs/architecture");
  }

  private static void replace(Path committed, Path generated) throws IOException {
    Files.createDirectories(committed);
    for (var file : texts(committed).keySet()) {
      Files.delete(committed.resolve(file));
    }
    for (var file : texts(generated).entrySet()) {
      Files.writeString(committed.resolve(file.getKey()), file.getValue());
    }
  }

  private static Map<String, String> texts(Path directory) throws IOException {
    if (!Files.exists(directory)) {
      return Map.of();
    }
    try (var files = Files.list(directory)) {
      return files.collect(
          Collectors.toMap(
              file -> file.getFileName().toString(),
              ModuleDocumentationTests::text,
              (one, _) -> one,
              TreeMap::new));
    }
  }

  private static String text(Path file) {
    try (var lines = Files.lines(file)) {
      return sortedWhereOrderIsChance(lines.toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The generator writes relations and entries of lists in another order each time.
  private static String sortedWhereOrderIsChance(List<String> lines) {
    var text = new StringBuilder();
    var run = new TreeSet<String>();
    for (var each : lines) {
      // The first entry of a cell's list stands behind the cell's own mark
      var line = each.startsWith("|* ") ? each.substring(1) : each;
      if (line.startsWith("Rel(") || line.startsWith("* ")) {
        run.add(line);
        continue;
      }
      run.forEach(sorted -> text.append(sorted).append('\n'));
      run.clear();
      text.append(line).append('\n');
    }
    run.forEach(sorted -> text.append(sorted).append('\n'));
    return text.toString();
  }
}
