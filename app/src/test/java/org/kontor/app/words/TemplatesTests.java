package org.kontor.app.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// What can be said of all pages of all contexts without showing them.
class TemplatesTests {
  private static final Pattern KEY = Pattern.compile("#\\{([a-z][A-Za-z0-9._-]*[A-Za-z0-9_-])[}(]");
  private static final Pattern PLURAL = Pattern.compile("#show\\.(?:plural|forms)\\('([^']+)'");
  private static final Pattern FRAGMENT = Pattern.compile("th:fragment=\"([^\"(]+)");
  private static final Pattern FORBIDDEN =
      Pattern.compile(
          "\\s(style|on[a-z]+|hx-on[^=]*|hx-vals|hx-headers)=|hx-trigger=\"[^\"]*\\[|<style|<script(?![^>]*th:src)");

  private static final int LONGEST_LINE = 160;

  private static final Set<String> ELEMENTS =
      Set.of(
          "a",
          "abbr",
          "address",
          "article",
          "aside",
          "b",
          "body",
          "button",
          "code",
          "data",
          "details",
          "div",
          "dl",
          "fieldset",
          "figure",
          "footer",
          "form",
          "header",
          "i",
          "img",
          "input",
          "label",
          "legend",
          "li",
          "link",
          "nav",
          "ol",
          "option",
          "output",
          "p",
          "progress",
          "search",
          "section",
          "select",
          "small",
          "span",
          "summary",
          "svg",
          "table",
          "tbody",
          "template",
          "time",
          "tr",
          "ul");

  @ParameterizedTest
  @MethodSource("templates")
  void speaksOnlyInWordsThatExist(Resource template) throws IOException {
    String text = text(template);
    Set<String> known = Bundles.allKeys();
    List<String> missing = new ArrayList<>();
    Matcher keys = KEY.matcher(text);
    while (keys.find()) {
      if (!known.contains(keys.group(1))) {
        missing.add(keys.group(1));
      }
    }
    Matcher plurals = PLURAL.matcher(text);
    while (plurals.find()) {
      if (!known.contains(plurals.group(1) + ".one")
          || !known.contains(plurals.group(1) + ".other")) {
        missing.add(plurals.group(1) + ".one/.other");
      }
    }
    assertThat(missing).isEmpty();
  }

  /// Thymeleaf's `~{page :: time}` also finds each `<time>`.
  @ParameterizedTest
  @MethodSource("templates")
  void namesNoFragmentLikeAnElement(Resource template) throws IOException {
    Matcher fragments = FRAGMENT.matcher(text(template));
    while (fragments.find()) {
      assertThat(ELEMENTS).doesNotContain(fragments.group(1).strip());
    }
  }

  /// The content security policy would drop it in silence. Paper (`print/`) never reaches a
  /// browser.
  @ParameterizedTest
  @MethodSource("screens")
  void hasNothingInlineThatThePolicyBlocks(Resource template) throws IOException {
    assertThat(FORBIDDEN.matcher(text(template)).results().map(found -> found.group().strip()))
        .isEmpty();
  }

  /// So that a change of a page can be read in a diff.
  @ParameterizedTest
  @MethodSource("templates")
  void hasNoLineThatNobodyReads(Resource template) throws IOException {
    assertThat(text(template).lines().filter(line -> line.length() > LONGEST_LINE)).isEmpty();
  }

  private static Stream<Resource> templates() throws IOException {
    return Stream.of(
        new PathMatchingResourcePatternResolver().getResources("classpath*:/templates/**/*.html"));
  }

  private static Stream<Resource> screens() throws IOException {
    return templates().filter(template -> !template.toString().contains("/print/"));
  }

  private static String text(Resource template) throws IOException {
    return template.getContentAsString(StandardCharsets.UTF_8);
  }
}
