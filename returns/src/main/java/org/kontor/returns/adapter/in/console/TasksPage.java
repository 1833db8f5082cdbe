package org.kontor.returns.adapter.in.console;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.kontor.returns.application.ReturnQueries;
import org.kontor.returns.application.ReturnQueries.Row;
import org.kontor.returns.domain.ReturnState;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// What an associate holds in one hand: scan the return's code or the order's number, count what
/// came, done.
@Controller
class TasksPage {
  private final ReturnQueries returns;
  private final ReturnModel shown;

  TasksPage(ReturnQueries returns, ReturnModel shown) {
    this.returns = returns;
    this.shown = shown;
  }

  @GetMapping("/returns/tasks")
  String scan(@RequestParam(defaultValue = "") String code, Model model) {
    String asked = code.strip();
    List<Row> found =
        asked.isEmpty()
            ? List.of()
            : returns.search(asked, 20).stream()
                .filter(row -> row.state() == ReturnState.AUTHORIZED)
                .toList();
    if (found.size() == 1) {
      return "redirect:/returns/tasks/" + found.getFirst().number();
    }
    model.addAttribute("code", asked);
    model.addAttribute("rows", found);
    return "returns/tasks";
  }

  @GetMapping("/returns/tasks/{number}")
  String task(@PathVariable String number, HttpServletRequest request, Locale locale, Model model) {
    shown.put(number, Person.of(request), locale, model);
    return "returns/task";
  }
}
