package org.kontor.customer.adapter.out.mail;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// As whom we write: `kontor.mail.from` and `kontor.mail.shop`.
@Component
class MailSettings {
  private final String from;
  private final String shop;

  MailSettings(
      @Value("${kontor.mail.from:no-reply@localhost}") String from,
      @Value("${kontor.mail.shop:Haldenhof}") String shop) {
    this.from = from;
    this.shop = shop;
  }

  String from() {
    return from;
  }

  String shop() {
    return shop;
  }

  String domain() {
    return from.substring(from.indexOf('@') + 1);
  }
}
