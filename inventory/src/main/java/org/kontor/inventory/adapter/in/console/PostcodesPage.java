package org.kontor.inventory.adapter.in.console;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.kontor.inventory.application.ImportPostcodes;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@RequestMapping("/inventory/postcodes")
class PostcodesPage {
  private final ImportPostcodes importPostcodes;

  PostcodesPage(ImportPostcodes importPostcodes) {
    this.importPostcodes = importPostcodes;
  }

  @GetMapping
  String form(Model model) {
    model.addAttribute("refusals", List.of());
    return "inventory/postcodes";
  }

  @PostMapping
  String upload(
      @RequestParam MultipartFile file,
      Model model,
      RedirectAttributes flash,
      HttpServletResponse response)
      throws IOException {
    try (var content = file.getInputStream()) {
      var counts = importPostcodes.run(content);
      flash.addFlashAttribute(
          "toast",
          new DefaultMessageSourceResolvable(
              new String[] {"inventory.postcodes.done"},
              new Object[] {counts.created(), counts.changed(), counts.unchanged()}));
      return "redirect:/inventory/locations";
    } catch (ImportPostcodes.FileRefused refused) {
      response.setStatus(422);
      model.addAttribute("refusals", refused.refusals());
      return "inventory/postcodes";
    }
  }
}
