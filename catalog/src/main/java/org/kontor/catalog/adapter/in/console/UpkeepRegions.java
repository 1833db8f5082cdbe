package org.kontor.catalog.adapter.in.console;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.kontor.catalog.application.UpkeepQueries;
import org.kontor.catalog.application.UpkeepQueries.Touched;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// What the home page shows of the range: what shoppers miss, and who changed what.
@Controller
class UpkeepRegions {
  private static final int SHOWN = 8;
  private static final int NAMED = 3;

  private final UpkeepQueries upkeep;
  private final FieldWords words;

  UpkeepRegions(UpkeepQueries upkeep, FieldWords words) {
    this.upkeep = upkeep;
    this.words = words;
  }

  /// @param fields the first few of them, in the reader's language; empty if the product is new
  /// @param more how many fields aren't named
  record Line(
      String handle, String title, String fields, int more, String by, String source, Instant at) {}

  @GetMapping("/catalog/incomplete")
  String incomplete(Model model) {
    model.addAttribute("lacking", upkeep.incomplete(SHOWN));
    return "catalog/incomplete";
  }

  @GetMapping("/catalog/latest")
  String latest(Model model, Locale locale) {
    List<Line> lines = upkeep.latest(SHOWN).stream().map(one -> line(one, locale)).toList();
    model.addAttribute("lines", lines);
    return "catalog/latest";
  }

  private Line line(Touched one, Locale locale) {
    List<String> names =
        one.fields().stream()
            .map(field -> words.name(withoutSku(field), locale))
            .distinct()
            .toList();
    String named = names.stream().limit(NAMED).collect(Collectors.joining(", "));
    int more = Math.max(0, names.size() - NAMED);
    return new Line(one.handle(), one.title(), named, more, one.by(), one.source(), one.at());
  }

  /// `variants.HH-1.price.EUR` is a price here, whichever variant's.
  private static String withoutSku(String field) {
    return field.replaceFirst("^variants\\.[^.]*\\.", "");
  }
}
