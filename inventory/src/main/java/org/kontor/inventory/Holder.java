package org.kontor.inventory;

/// Who has a claim on stock, as a name that the context behind it can read: `cart:<id>` while a
/// checkout lasts, `order:<id>` once it is placed. Inventory only compares it.
public record Holder(String value) {
  public Holder {
    if (!value.matches("[a-z]+:[A-Za-z0-9-]{1,60}")) {
      throw new IllegalArgumentException("A holder is written like order:0198f3c2-...");
    }
  }

  public static Holder of(String kind, Object id) {
    return new Holder(kind + ":" + id);
  }

  @Override
  public String toString() {
    return value;
  }
}
