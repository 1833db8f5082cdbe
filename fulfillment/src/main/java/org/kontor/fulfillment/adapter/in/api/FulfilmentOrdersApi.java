package org.kontor.fulfillment.adapter.in.api;

import io.swagger.v3.oas.annotations.Operation;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kontor.fulfillment.FulfillmentOrderId;
import org.kontor.fulfillment.application.FulfillmentQueries;
import org.kontor.fulfillment.application.FulfillmentQueries.Cursor;
import org.kontor.fulfillment.application.FulfillmentQueries.Filter;
import org.kontor.fulfillment.application.FulfillmentQueries.Row;
import org.kontor.fulfillment.application.FulfillmentQueries.View;
import org.kontor.inventory.LocationId;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/// What a store app or a warehouse system has to do, the most urgent first.
@RestController
@RequestMapping("/api/v1/fulfilment-orders")
class FulfilmentOrdersApi {
  private static final String VIEWS =
      Arrays.stream(View.values())
          .map(view -> view.name().toLowerCase(Locale.ROOT))
          .collect(Collectors.joining(", ", "`status` is one of ", "."));

  private final FulfillmentQueries queries;
  private final Answers answers;

  FulfilmentOrdersApi(FulfillmentQueries queries, Answers answers) {
    this.queries = queries;
    this.answers = answers;
  }

  record Page(List<FulfilmentOrderJson> items, @Nullable String next) {}

  /// @param status a view: `todo` (default), `late`, `open`, `picking`, `picked`, `packed`,
  ///   `ready`, `done`, `expired`, `stopped`
  @Operation(summary = "What there is to do at a location, the most urgent first")
  @GetMapping
  Page list(
      @RequestParam(required = false) @Nullable LocationId location,
      @RequestParam(defaultValue = "todo") String status,
      @RequestParam(defaultValue = "24") int limit,
      @RequestParam(required = false) @Nullable String after) {
    int size = Math.clamp(limit, 1, 100);
    View view = view(status);
    List<Row> rows =
        queries.list(new Filter(view, location, null, null, Cursor.of(after)), size + 1);
    List<Row> shown = rows.size() > size ? rows.subList(0, size) : rows;
    Row last = shown.isEmpty() ? null : shown.getLast();
    return new Page(
        shown.stream().map(FulfilmentOrderJson::of).toList(),
        rows.size() > size && last != null ? new Cursor(last.due(), last.id()).toString() : null);
  }

  @Operation(summary = "One fulfilment order, its lines and what may be done with it now")
  @GetMapping("/{id}")
  ResponseEntity<Object> one(@PathVariable FulfillmentOrderId id) {
    return answers.now(id);
  }

  private static View view(String word) {
    return Arrays.stream(View.values())
        .filter(view -> view.name().equalsIgnoreCase(word))
        .findFirst()
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST, VIEWS));
  }
}
