package org.kontor.catalog.adapter.in.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.kontor.catalog.application.ProductQueries;
import org.kontor.catalog.domain.Status;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// The tree of categories, and the catalog's figures for the home page.
@Controller
class CategoriesPage {
  private final ProductQueries products;

  CategoriesPage(ProductQueries products) {
    this.products = products;
  }

  /// @param own how many products stand in it, `all` with what is below it
  record Line(String path, String name, int depth, int own, int all) {}

  @GetMapping("/catalog/categories")
  String categories(Model model) {
    Map<String, Integer> own = products.categories();
    Map<String, Integer> all = new TreeMap<>();
    own.forEach((path, count) -> {
      for (int end = path.length(); end > 0; end = path.lastIndexOf('/', end - 1)) {
        all.merge(path.substring(0, end), count, Integer::sum);
      }
    });
    List<Line> lines = new ArrayList<>();
    all.forEach((path, count) ->
        lines.add(
            new Line(
                path,
                path.substring(path.lastIndexOf('/') + 1),
                (int) path.chars().filter(c -> c == '/').count(),
                own.getOrDefault(path, 0),
                count)));
    model.addAttribute("lines", lines);
    return "catalog/categories";
  }

  @GetMapping("/catalog/figures")
  String figures(Model model) {
    Map<Status, Integer> counts = products.counts();
    model.addAttribute("active", counts.getOrDefault(Status.ACTIVE, 0));
    model.addAttribute("drafts", counts.getOrDefault(Status.DRAFT, 0));
    model.addAttribute("incomplete", products.incomplete());
    return "catalog/figures";
  }
}
