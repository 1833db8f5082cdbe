package org.kontor.app.adapter.in.console.errors;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.kontor.customer.NotFound;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The page that a problem's `type` leads to: `docs/problems/<slug>.md`, of any context, for
/// everyone to read. In English, like the problems themselves: it is programmers who read it.
@Controller
class ProblemPage {
  private static final Pattern SLUG = Pattern.compile("[a-z][a-z0-9-]{0,60}");
  private static final Pattern BLOCKS = Pattern.compile("\\n\\s*\\n");

  @GetMapping("/problems/{slug}")
  String show(@PathVariable String slug, Model model) throws IOException {
    ClassPathResource page = new ClassPathResource("problems/" + slug + ".md");
    if (!SLUG.matcher(slug).matches() || !page.exists()) {
      throw new NotFound("Problem", slug);
    }
    List<Block> blocks =
        BLOCKS
            .splitAsStream(page.getContentAsString(StandardCharsets.UTF_8).strip())
            .map(Block::of)
            .toList();
    model.addAttribute("blocks", blocks);
    model.addAttribute("name", blocks.getFirst().parts().getFirst().text());
    return "problem";
  }

  /// A heading or a paragraph of the little Markdown that these pages use.
  ///
  /// @param level 1 or 2 for a heading, 0 for a paragraph
  record Block(int level, List<Part> parts) {
    static Block of(String text) {
      int level = text.startsWith("## ") ? 2 : text.startsWith("# ") ? 1 : 0;
      String line = (level == 0 ? text : text.substring(level + 1)).replace('\n', ' ');
      String[] pieces = line.split("`", -1);
      return new Block(
          level,
          IntStream.range(0, pieces.length)
              .filter(i -> !pieces[i].isEmpty())
              .mapToObj(i -> new Part(pieces[i], i % 2 == 1))
              .toList());
    }
  }

  /// Some text, or code between backticks.
  record Part(String text, boolean code) {}
}
