package org.kontor.journeys;

/// What an associate has to do, one thing after the other, on the phone.
record TaskPages(Desk desk) {
  TaskPages openOf(String shopper) {
    desk.open("/fulfillment/tasks");
    desk.press(shopper);
    return this;
  }

  TaskPages start() {
    return press("Start picking");
  }

  /// Scanners type and press Enter; the field has the focus without being touched.
  TaskPages scan(String code) {
    desk.page().keyboard().type(code);
    desk.page().keyboard().press("Enter");
    desk.settle();
    return this;
  }

  TaskPages press(String words) {
    desk.press(words);
    return this;
  }

  TaskPages look() {
    desk.lookOver();
    return this;
  }

  String picked() {
    return desk.page().locator(".task-head b.num").innerText();
  }

  String alert() {
    return desk.page().locator("[role=alert]").innerText();
  }
}
