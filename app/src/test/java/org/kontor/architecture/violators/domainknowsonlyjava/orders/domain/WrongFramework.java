package org.kontor.architecture.violators.domainknowsonlyjava.orders.domain;

import org.springframework.util.StringUtils;

class WrongFramework {
  boolean empty(String text) {
    return !StringUtils.hasText(text);
  }
}
