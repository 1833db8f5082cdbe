package org.kontor.returns.adapter.in.console;

import java.util.EnumMap;
import java.util.Map;
import org.kontor.returns.domain.ReturnState;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/// The one place that maps a return's state to a glyph and a tone.
@ControllerAdvice(basePackageClasses = Looks.class)
class Looks {
  record Look(String glyph, String tone) {}

  private static final Map<ReturnState, Look> LOOKS = new EnumMap<>(ReturnState.class);

  static {
    for (ReturnState state : ReturnState.values()) {
      LOOKS.put(state, look(state));
    }
  }

  @ModelAttribute("looks")
  Map<ReturnState, Look> looks() {
    return LOOKS;
  }

  private static Look look(ReturnState state) {
    return switch (state) {
      case REQUESTED -> new Look("open", "warn");
      case AUTHORIZED -> new Look("wait", "");
      case RECEIVED -> new Look("part", "info");
      case INSPECTED -> new Look("part", "info");
      case DISPOSITIONED -> new Look("most", "info");
      case REFUND_DUE -> new Look("most", "");
      case CLOSED -> new Look("done", "ok");
      case REJECTED -> new Look("stop", "bad");
      case CANCELLED, EXPIRED -> new Look("off", "off");
    };
  }
}
