package org.kontor.app.console;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.concurrent.atomic.AtomicInteger;
import org.kontor.catalog.ChannelId;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Resources as a context would write them.
@Hidden
@RestController
@RequestMapping("/api/v1/stock/specimen")
class SpecimenApi {
  final AtomicInteger done = new AtomicInteger();

  @GetMapping
  Answer get(
      ChannelId channel,
      @RequestParam(defaultValue = "1") int quantity,
      @RequestHeader(name = "Note", required = false) String note) {
    return new Answer(channel.value(), quantity);
  }

  @PostMapping
  ResponseEntity<Answer> post(@RequestBody Question question) throws InterruptedException {
    if (question.quantity() == 500) {
      throw new IllegalStateException("a secret of ours");
    }
    if (question.quantity() == 7) {
      Thread.sleep(700);
    }
    return ResponseEntity.status(HttpStatus.CREATED)
        .header("Location", "/api/v1/stock/specimen/" + done.incrementAndGet())
        .body(new Answer(question.sku(), question.quantity()));
  }

  record Question(String sku, int quantity) {}

  record Answer(String name, int quantity) {}
}
