package org.kontor.journeys;

/// A return at the desk: from the order to the refund, step by step.
record ReturnPages(Desk desk) {
  /// Authorises one unit of a line, brought to a store.
  static ReturnPages of(Desk desk, String order, int line) {
    desk.open("/returns/new?order=" + order);
    desk.page().fill("[name='quantity.%d']".formatted(line), "1");
    desk.page().selectOption("#f-method", "STORE");
    desk.settle();
    desk.lookOver();
    desk.press("Authorise return");
    return new ReturnPages(desk);
  }

  ReturnPages receiveAt(String location) {
    desk.lookOver();
    desk.page().selectOption("#f-location", location);
    desk.press("Receive");
    return this;
  }

  ReturnPages inspect(int line, String condition, String disposition) {
    desk.lookOver();
    desk.page().selectOption("[name='condition.%d']".formatted(line), condition);
    desk.page().selectOption("[name='disposition.%d']".formatted(line), disposition);
    desk.press("Save inspection");
    return this;
  }

  ReturnPages refund(String amount) {
    desk.lookOver();
    desk.press("Refund " + amount);
    desk.lookOver();
    return this;
  }

  String number() {
    return desk.page().locator("h1").innerText();
  }
}
