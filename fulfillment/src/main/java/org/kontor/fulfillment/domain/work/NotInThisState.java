package org.kontor.fulfillment.domain.work;

/// The step doesn't lead from the state that the fulfilment order is in: someone was faster, or a
/// button was pressed twice.
public class NotInThisState extends RuntimeException {
  private final State state;
  private final Step step;

  public NotInThisState(State state, Step step) {
    super("A fulfilment order that is " + state + " can't " + step);
    this.state = state;
    this.step = step;
  }

  public State state() {
    return state;
  }

  public Step step() {
    return step;
  }
}
