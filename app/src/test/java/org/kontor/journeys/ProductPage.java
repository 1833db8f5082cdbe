package org.kontor.journeys;

import com.microsoft.playwright.Locator;

/// A product, its variants in a grid, its history beside it.
record ProductPage(Desk desk) {
  static ProductPage open(Desk desk, String handle) {
    desk.open("/catalog/products/" + handle);
    return new ProductPage(desk);
  }

  ProductPage price(int variant, String amount) {
    desk.page().locator("[name='v%d.price']".formatted(variant)).fill(amount);
    desk.press("Save");
    return this;
  }

  String price(int variant) {
    return desk.page().locator("[name='v%d.price']".formatted(variant)).inputValue();
  }

  String lastChange() {
    Locator entries = desk.page().locator("aside ol.trail > li");
    return entries.first().innerText();
  }
}
