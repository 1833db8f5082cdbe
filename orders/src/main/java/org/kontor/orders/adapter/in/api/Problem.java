package org.kontor.orders.adapter.in.api;

import java.net.URI;
import java.util.List;
import org.kontor.orders.application.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/// What orders refuses, each with a page below `/problems`.
enum Problem {
  CART_REFUSED(HttpStatus.UNPROCESSABLE_CONTENT, "The cart can't be changed like this"),
  CHECKOUT_REFUSED(HttpStatus.UNPROCESSABLE_CONTENT, "This cart can't be checked out"),
  ORDER_REFUSED(HttpStatus.UNPROCESSABLE_CONTENT, "This order can't be placed"),
  PAYMENT_DECLINED(HttpStatus.PAYMENT_REQUIRED, "The payment was declined"),
  UNKNOWN_COUPON(HttpStatus.UNPROCESSABLE_CONTENT, "There is no such coupon"),
  CANCELLATION_REFUSED(HttpStatus.UNPROCESSABLE_CONTENT, "This can't be cancelled any more"),
  KEY_REUSED(HttpStatus.UNPROCESSABLE_CONTENT, "The key was used for something else"),
  KEY_MISSING(HttpStatus.BAD_REQUEST, "An Idempotency-Key is needed"),
  STILL_RUNNING(HttpStatus.CONFLICT, "The first request with this key is still running");

  private final HttpStatus status;
  private final String title;

  Problem(HttpStatus status, String title) {
    this.status = status;
    this.title = title;
  }

  ResponseEntity<Object> answer(String detail, List<Refusal> reasons) {
    return builder().body(detail(detail, reasons));
  }

  ResponseEntity<Object> answer(List<Refusal> reasons) {
    return answer(reasons.getFirst().detail(), reasons);
  }

  ResponseEntity.BodyBuilder builder() {
    return ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON);
  }

  ProblemDetail detail(String detail, List<Refusal> reasons) {
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
    problem.setType(URI.create("/problems/" + slug()));
    problem.setTitle(title);
    if (!reasons.isEmpty()) {
      problem.setProperty("reasons", reasons);
    }
    return problem;
  }

  private String slug() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
