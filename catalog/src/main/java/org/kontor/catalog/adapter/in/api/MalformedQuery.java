package org.kontor.catalog.adapter.in.api;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/// A question that can't be understood; the message says how to ask.
@ResponseStatus(HttpStatus.BAD_REQUEST)
class MalformedQuery extends RuntimeException {
  MalformedQuery(String message) {
    super(message);
  }
}
