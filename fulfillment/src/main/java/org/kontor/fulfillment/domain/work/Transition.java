package org.kontor.fulfillment.domain.work;

import static org.kontor.fulfillment.domain.work.State.*;
import static org.kontor.fulfillment.domain.work.Step.*;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The states' graph, as data. A parcel goes open, picking, picked, packed, shipped; a pick-up goes
/// open, picking, picked, ready, handed over or expired. Until it is packed, either may be rejected
/// or cancelled.
public record Transition(Way way, State from, Step step, State to) {

  /// Whether the goods travel or wait for the shopper.
  public enum Way {
    PARCEL,
    PICKUP
  }

  public static final List<Transition> ALL =
      List.of(
          new Transition(Way.PARCEL, OPEN, START, PICKING),
          new Transition(Way.PARCEL, PICKING, PICK, PICKING),
          new Transition(Way.PARCEL, PICKING, FINISH_PICKING, PICKED),
          new Transition(Way.PARCEL, PICKED, PACK, PACKED),
          new Transition(Way.PARCEL, PACKED, SHIP, SHIPPED),
          new Transition(Way.PARCEL, OPEN, REJECT, OPEN),
          new Transition(Way.PARCEL, PICKING, REJECT, PICKING),
          new Transition(Way.PARCEL, PICKED, REJECT, PICKED),
          new Transition(Way.PARCEL, OPEN, REJECT_ALL, REJECTED),
          new Transition(Way.PARCEL, PICKING, REJECT_ALL, REJECTED),
          new Transition(Way.PARCEL, PICKED, REJECT_ALL, REJECTED),
          new Transition(Way.PARCEL, OPEN, CANCEL, CANCELLED),
          new Transition(Way.PARCEL, PICKING, CANCEL, CANCELLED),
          new Transition(Way.PARCEL, PICKED, CANCEL, CANCELLED),
          new Transition(Way.PICKUP, OPEN, START, PICKING),
          new Transition(Way.PICKUP, PICKING, PICK, PICKING),
          new Transition(Way.PICKUP, PICKING, FINISH_PICKING, PICKED),
          new Transition(Way.PICKUP, PICKED, MAKE_READY, READY),
          new Transition(Way.PICKUP, READY, HAND_OVER, HANDED_OVER),
          new Transition(Way.PICKUP, READY, EXPIRE, EXPIRED),
          new Transition(Way.PICKUP, OPEN, REJECT, OPEN),
          new Transition(Way.PICKUP, PICKING, REJECT, PICKING),
          new Transition(Way.PICKUP, PICKED, REJECT, PICKED),
          new Transition(Way.PICKUP, OPEN, REJECT_ALL, REJECTED),
          new Transition(Way.PICKUP, PICKING, REJECT_ALL, REJECTED),
          new Transition(Way.PICKUP, PICKED, REJECT_ALL, REJECTED),
          new Transition(Way.PICKUP, OPEN, CANCEL, CANCELLED),
          new Transition(Way.PICKUP, PICKING, CANCEL, CANCELLED),
          new Transition(Way.PICKUP, PICKED, CANCEL, CANCELLED),
          new Transition(Way.PICKUP, READY, CANCEL, CANCELLED),
          new Transition(Way.PICKUP, EXPIRED, CANCEL, CANCELLED));

  public static Optional<State> after(Way way, State from, Step step) {
    return ALL.stream()
        .filter(t -> t.way == way && t.from == from && t.step == step)
        .map(Transition::to)
        .findFirst();
  }

  /// What may be done in a state.
  public static Set<Step> steps(Way way, State from) {
    Set<Step> steps = EnumSet.noneOf(Step.class);
    ALL.stream().filter(t -> t.way == way && t.from == from).forEach(t -> steps.add(t.step));
    return steps;
  }
}
