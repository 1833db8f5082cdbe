package org.kontor.fulfillment.adapter.in.console;

import org.kontor.fulfillment.application.FulfillmentQueries.View;
import org.kontor.fulfillment.domain.sourcing.Reason;
import org.kontor.fulfillment.domain.work.State;

/// A state's glyph and tone, and the words' keys: the one place where they are chosen.
final class Look {
  static final Look LOOK = new Look();

  private Look() {}

  public String glyph(State state) {
    return switch (state) {
      case OPEN -> "open";
      case PICKING -> "part";
      case PICKED, PACKED -> "most";
      case READY -> "wait";
      case SHIPPED, HANDED_OVER -> "done";
      case EXPIRED, REJECTED -> "stop";
      case CANCELLED -> "off";
    };
  }

  public String tone(State state) {
    return switch (state) {
      case PICKING, PICKED, PACKED -> "info";
      case READY -> "ok";
      case EXPIRED -> "warn";
      case REJECTED -> "bad";
      case OPEN -> "";
      case SHIPPED, HANDED_OVER, CANCELLED -> "off";
    };
  }

  public String glyph(Reason reason) {
    return switch (reason) {
      case CHOSEN -> "done";
      case FARTHER, MORE_PARCELS -> "open";
      default -> "off";
    };
  }

  public String tone(Reason reason) {
    return reason == Reason.CHOSEN ? "ok" : "";
  }

  public String word(State state) {
    return "fulfillment.state." + state.name();
  }

  public String word(View view) {
    return "fulfillment.view." + view.name();
  }
}
