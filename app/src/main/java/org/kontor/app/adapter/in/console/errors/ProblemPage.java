package org.kontor.app.adapter.in.console.errors;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
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
  private static final Pattern CELLS = Pattern.compile("\\|");
  private static final Pattern LINK = Pattern.compile("\\[([^]]*)]\\([^)]*\\)");

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

  /// A heading, a paragraph, a table or an example of the little Markdown that these pages use.
  ///
  /// @param level 1 or 2 for a heading, 0 for everything else
  /// @param rows of a table, its heading first; else empty
  /// @param example as it stands; null for everything else
  record Block(int level, List<Part> parts, List<List<List<Part>>> rows, @Nullable String example) {
    static Block of(String text) {
      if (text.startsWith("```")) {
        String inside = text.substring(text.indexOf('\n') + 1, text.lastIndexOf("```"));
        return new Block(0, List.of(), List.of(), inside.strip());
      }
      if (text.startsWith("|")) {
        return new Block(
            0, List.of(), text.lines().filter(Block::isRow).map(Block::row).toList(), null);
      }
      int level = text.startsWith("## ") ? 2 : text.startsWith("# ") ? 1 : 0;
      String line = (level == 0 ? text : text.substring(level + 1)).replace('\n', ' ');
      return new Block(level, parts(line), List.of(), null);
    }

    private static boolean isRow(String line) {
      return !line.startsWith("|--");
    }

    private static List<List<Part>> row(String line) {
      return CELLS.splitAsStream(line.substring(1)).map(cell -> parts(cell.strip())).toList();
    }

    private static List<Part> parts(String line) {
      String[] pieces = LINK.matcher(line).replaceAll("$1").replace("**", "").split("`", -1);
      return IntStream.range(0, pieces.length)
          .filter(i -> !pieces[i].isEmpty())
          .mapToObj(i -> new Part(pieces[i], i % 2 == 1))
          .toList();
    }
  }

  /// Some text, or code between backticks.
  record Part(String text, boolean code) {}
}
