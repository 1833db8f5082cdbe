package org.kontor.app.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Each `type` of a problem leads to a page that exists.
class ProblemPagesTests {
  private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
  private static final Pattern TYPE = Pattern.compile("\"/problems/([a-z][a-z0-9-]*)\"");

  @Test
  void leadNowhereEmpty() throws IOException {
    Set<String> missing = new TreeSet<>();
    for (String module : Bundles.MODULES) {
      try (Stream<Path> sources = Files.walk(ROOT.resolve(module + "/src/main/java"))) {
        sources
            .filter(path -> path.toString().endsWith(".java"))
            .flatMap(source -> TYPE.matcher(text(source)).results())
            .map(found -> found.group(1))
            .filter(slug -> !Files.exists(ROOT.resolve("docs/problems/" + slug + ".md")))
            .forEach(missing::add);
      }
    }
    assertThat(missing).as("write docs/problems/<slug>.md").isEmpty();
  }

  private static String text(Path source) {
    try {
      return Files.readString(source);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
