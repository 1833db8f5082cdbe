package org.kontor.app.adapter.in.console.shell;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;
import org.springframework.stereotype.Component;

/// Which fragments a page's template declares. A request may name a fragment, so only declared ones
/// are ever rendered.
@Component
class Fragments {
  private static final Pattern DECLARED = Pattern.compile("th:fragment=\"([a-z][a-z0-9-]*)\\(?");

  private final ResourceLoader resources;
  private final Map<String, Optional<Set<String>>> known = new ConcurrentHashMap<>();

  Fragments(ResourceLoader resources) {
    this.resources = resources;
  }

  /// Empty if there is no such template.
  Optional<Set<String>> declaredBy(String view) {
    return known.computeIfAbsent(view, this::read);
  }

  private Optional<Set<String>> read(String view) {
    Resource template = resources.getResource("classpath:/templates/" + view + ".html");
    if (!template.exists()) {
      return Optional.empty();
    }
    try (InputStream content = template.getInputStream()) {
      Matcher matcher =
          DECLARED.matcher(new String(content.readAllBytes(), StandardCharsets.UTF_8));
      Set<String> names = new HashSet<>();
      while (matcher.find()) {
        names.add(matcher.group(1));
      }
      return Optional.of(names);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
