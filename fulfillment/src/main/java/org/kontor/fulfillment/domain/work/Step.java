package org.kontor.fulfillment.domain.work;

/// What can be done to a fulfilment order. The console's buttons and the API's refusals come from
/// [Transition].
public enum Step {
  START,
  PICK,
  FINISH_PICKING,
  REJECT,
  REJECT_ALL,
  PACK,
  SHIP,
  MAKE_READY,
  HAND_OVER,
  EXPIRE,
  CANCEL
}
