package org.kontor.app.adapter.in.console.live;

import jakarta.servlet.http.HttpSession;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.kontor.app.domain.people.Person;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/// The stream that a page listens to while it is looked at. It carries words, not data: `orders`
/// means that some order changed.
@Controller
class LivePage {
  private final Readers readers;

  LivePage(Readers readers) {
    this.readers = readers;
  }

  /// 204 tells a browser not to ask again by itself; the page does later.
  @GetMapping(path = "/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  ResponseEntity<SseEmitter> listen(@AuthenticationPrincipal Person person, HttpSession session) {
    Set<Topic> allowed =
        Arrays.stream(Topic.values())
            .filter(topic -> topic.isFor(person.role()))
            .collect(Collectors.toUnmodifiableSet());
    SseEmitter emitter = new SseEmitter(0L);
    Reader reader = new Reader(emitter, allowed);
    emitter.onCompletion(reader::close);
    return readers.start(reader, session)
        ? ResponseEntity.ok().header("X-Accel-Buffering", "no").body(emitter)
        : ResponseEntity.noContent().build();
  }
}
