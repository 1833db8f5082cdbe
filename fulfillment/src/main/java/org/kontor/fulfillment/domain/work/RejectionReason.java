package org.kontor.fulfillment.domain.work;

/// Why a location can't give what it was asked for. To add one: add it here, with what it says
/// about the stock, and its word to the messages (`fulfillment.rejection.<name>`, in five
/// languages); the form, the API and its description read this list, and `EveryPageTests` misses
/// the words. The store's guide names the reasons, too.
public enum RejectionReason {
  NOT_FOUND(Stock.MISSING),
  DAMAGED(Stock.UNSELLABLE),
  WRONG_LABEL(Stock.MISSING),
  ON_DISPLAY(Stock.UNSELLABLE),
  INCOMPLETE(Stock.UNSELLABLE),
  NO_CAPACITY(Stock.THERE),
  STORE_CLOSED(Stock.THERE);

  /// What the reason says about the pieces.
  public enum Stock {
    MISSING,
    UNSELLABLE,
    THERE
  }

  private final Stock stock;

  RejectionReason(Stock stock) {
    this.stock = stock;
  }

  public Stock stock() {
    return stock;
  }
}
