package org.kontor.fulfillment.adapter.in.api;

import java.net.URI;
import java.util.List;
import org.kontor.customer.NotFound;
import org.kontor.fulfillment.FulfillmentOrderId;
import org.kontor.fulfillment.application.FulfillmentQueries;
import org.kontor.fulfillment.domain.work.State;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// What every action on a fulfilment order answers: how it stands now, or why it was refused and
/// what to do.
@Component
class Answers {
  private final FulfillmentQueries queries;

  Answers(FulfillmentQueries queries) {
    this.queries = queries;
  }

  ResponseEntity<Object> now(FulfillmentOrderId id) {
    return ResponseEntity.ok(
        FulfilmentOrderJson.of(
            queries.detail(id).orElseThrow(() -> new NotFound("Fulfilment order", id))));
  }

  ResponseEntity<Object> notInThisState(State state) {
    return refused(
        HttpStatus.CONFLICT,
        "fulfilment-not-possible",
        "This isn't possible any more",
        "The fulfilment order is "
            + FulfilmentOrderJson.word(state.name())
            + ". Read it again: `actions` says what may be done.");
  }

  ResponseEntity<Object> refused(HttpStatus status, String slug, String title, String detail) {
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
    problem.setType(URI.create("/problems/" + slug));
    problem.setTitle(title);
    problem.setProperty("reasons", List.of(new Why(slug.replace('-', '_'), detail)));
    return ResponseEntity.status(status)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }

  private record Why(String code, String detail) {}
}
