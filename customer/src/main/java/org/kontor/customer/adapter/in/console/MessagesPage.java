package org.kontor.customer.adapter.in.console;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kontor.customer.NotFound;
import org.kontor.customer.application.PreviewMessage;
import org.kontor.customer.application.ReviveMessage;
import org.kontor.customer.application.TimelineQueries;
import org.kontor.customer.domain.Outbox;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Messages to shoppers that need somebody, and each message in its words.
@Controller
class MessagesPage {
  private static final int ROWS = 100;

  private final TimelineQueries messages;
  private final PreviewMessage previewMessage;
  private final ReviveMessage reviveMessage;

  MessagesPage(
      TimelineQueries messages, PreviewMessage previewMessage, ReviveMessage reviveMessage) {
    this.messages = messages;
    this.previewMessage = previewMessage;
    this.reviveMessage = reviveMessage;
  }

  @GetMapping("/customers/messages")
  String list(@RequestParam(defaultValue = "dead") String view, Model model) {
    boolean dead = !view.equals("waiting");
    model.addAttribute("view", dead ? "dead" : "waiting");
    model.addAttribute("messages", messages.messages(dead ? Outbox.State.DEAD : null, ROWS));
    return "customer/messages";
  }

  @GetMapping("/customers/waiting")
  String waiting(
      @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx, Model model) {
    if (htmx == null) {
      return "redirect:/customers/messages?view=dead";
    }
    model.addAttribute("messages", messages.messages(Outbox.State.DEAD, 5));
    return "customer/messages :: waiting";
  }

  @GetMapping("/customers/messages/{event}")
  String show(@PathVariable UUID event, Model model) {
    model.addAttribute(
        "preview", previewMessage.preview(event).orElseThrow(() -> new NotFound("Message", event)));
    return "customer/message";
  }

  @PostMapping("/customers/messages/{event}/attempt")
  String retry(@PathVariable UUID event, RedirectAttributes flash) {
    String word =
        reviveMessage.revive(event) ? "customer.message.revived" : "customer.message.not-dead";
    flash.addFlashAttribute("toast", new DefaultMessageSourceResolvable(word));
    return "redirect:/customers/messages/" + event;
  }
}
