package org.kontor.app.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Each `type` of a problem leads to a page that exists, and no page is left behind by a problem
/// that is gone.
class ProblemPagesTests {
  private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
  private static final Path PAGES = ROOT.resolve("docs/problems");

  /// Where contexts name a kind of problem: as a whole address, as the slug they hand to what
  /// builds the answer, or as a constant of an enum of problems.
  private static final List<Pattern> NAMED =
      List.of(
          Pattern.compile("\"/problems/([a-z][a-z0-9-]*)\""),
          Pattern.compile(
              "(?:refused|answer|Refusal\\.of|problem)\\((?:[^\"();]*,)?\\s*\"([a-z]+(?:-[a-z]+)+)\""));

  private static final Pattern CONSTANT =
      Pattern.compile("\\n  ([A-Z][A-Z_]+)\\(\\s*HttpStatus\\.");

  @Test
  void leadNowhereEmpty() throws IOException {
    Set<String> missing = named();
    missing.removeIf(slug -> Files.exists(PAGES.resolve(slug + ".md")));
    assertThat(missing).as("write docs/problems/<slug>.md").isEmpty();
  }

  @Test
  void areAllNamedByTheCode() throws IOException {
    Set<String> forgotten;
    try (Stream<Path> pages = Files.list(PAGES)) {
      forgotten =
          pages
              .map(page -> page.getFileName().toString().replaceFirst("\\.md$", ""))
              .collect(Collectors.toCollection(TreeSet::new));
    }
    forgotten.removeAll(named());
    assertThat(forgotten).as("no code names these pages: delete them").isEmpty();
  }

  private static Set<String> named() throws IOException {
    Set<String> slugs = new TreeSet<>();
    for (String module : Bundles.MODULES) {
      try (Stream<Path> sources = Files.walk(ROOT.resolve(module + "/src/main/java"))) {
        sources
            .filter(ProblemPagesTests::answersSystems)
            .flatMap(ProblemPagesTests::named)
            .forEach(slugs::add);
      }
    }
    return slugs;
  }

  private static boolean answersSystems(Path source) {
    String path = source.toString().replace('\\', '/');
    return path.endsWith(".java")
        && (path.contains("/adapter/in/api/") || path.contains("/org/kontor/app/"));
  }

  private static Stream<String> named(Path source) {
    String text = text(source);
    Stream<String> written =
        NAMED.stream().flatMap(way -> way.matcher(text).results()).map(found -> found.group(1));
    if (!source.getFileName().toString().startsWith("Problem")) {
      return written;
    }
    Stream<String> constants =
        CONSTANT
            .matcher(text)
            .results()
            .map(found -> found.group(1).toLowerCase(Locale.ROOT).replace('_', '-'));
    return Stream.concat(written, constants);
  }

  private static String text(Path source) {
    try {
      return Files.readString(source);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
