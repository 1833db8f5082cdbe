package org.kontor.returns.adapter.in.console;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kontor.catalog.Money;
import org.kontor.returns.domain.ReturnMethod;
import org.kontor.returns.domain.ReturnPolicy;

/// What was typed, readable or not.
record PolicyForm(
    String category,
    String name,
    String days,
    String fee,
    String currency,
    boolean finalSale,
    boolean store,
    boolean post,
    String postage,
    long version) {

  PolicyForm {
    category = text(category);
    name = text(name);
    days = text(days);
    fee = text(fee);
    currency = text(currency);
    postage = text(postage);
  }

  private static String text(@Nullable String typed) {
    return typed == null ? "" : typed.strip();
  }

  static PolicyForm empty() {
    return new PolicyForm("", "", "30", "0.00", "EUR", false, true, true, "RETAILER", 0);
  }

  static PolicyForm of(ReturnPolicy policy) {
    return new PolicyForm(
        policy.category(),
        policy.name(),
        Integer.toString(policy.windowDays()),
        policy.fee().amount().toPlainString(),
        policy.fee().currency().getCurrencyCode(),
        policy.finalSale(),
        policy.methods().contains(ReturnMethod.STORE),
        policy.methods().contains(ReturnMethod.POST),
        policy.postage().name(),
        policy.version());
  }

  PolicyForm at(long newer) {
    return new PolicyForm(
        category, name, days, fee, currency, finalSale, store, post, postage, newer);
  }

  private static String word(boolean on) {
    return on ? "app.yes" : "app.no";
  }

  /// By the key of its name; a value may be the key of a word, too.
  Map<String, String> shown() {
    Map<String, String> shown = new LinkedHashMap<>();
    shown.put("returns.policy.name", name);
    shown.put("returns.policy.days", days);
    shown.put("returns.fee", fee + " " + currency);
    shown.put("returns.policy.final", word(finalSale));
    shown.put("returns.method.STORE", word(store));
    shown.put("returns.method.POST", word(post));
    shown.put("returns.postage", "returns.payer." + postage);
    return shown;
  }

  Map<String, String> errors(boolean fresh) {
    Map<String, String> errors = new LinkedHashMap<>();
    if (fresh && (category.isEmpty() || category.length() > 200)) {
      errors.put("category", "returns.error.category-missing");
    }
    if (name.isEmpty() || name.length() > 80) {
      errors.put("name", "returns.error.name");
    }
    if (!days.matches("[0-9]{1,4}") || Integer.parseInt(days) > 3650) {
      errors.put("days", "returns.error.days");
    }
    if (!amountIsReadable()) {
      errors.put("fee", "returns.error.fee");
    }
    if (!store && !post) {
      errors.put("store", "returns.error.methods");
    }
    return errors;
  }

  private boolean amountIsReadable() {
    try {
      return !money().isNegative();
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private Money money() {
    return Money.of(fee.replace(',', '.'), currency);
  }

  ReturnPolicy policy() {
    var methods = EnumSet.noneOf(ReturnMethod.class);
    if (store) {
      methods.add(ReturnMethod.STORE);
    }
    if (post) {
      methods.add(ReturnMethod.POST);
    }
    return new ReturnPolicy(
        category,
        name,
        Integer.parseInt(days),
        money(),
        finalSale,
        methods,
        postage.equals("SHOPPER") ? ReturnPolicy.Payer.SHOPPER : ReturnPolicy.Payer.RETAILER,
        version);
  }
}
