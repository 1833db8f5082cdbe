package org.kontor.inventory.adapter.in.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kontor.catalog.Quantity;
import org.kontor.catalog.Sku;
import org.kontor.inventory.LocationId;
import org.kontor.inventory.application.AdjustStock;
import org.kontor.inventory.application.AdjustStock.Change;
import org.kontor.inventory.application.ReceiveStock;
import org.kontor.inventory.application.StockQueries;
import org.kontor.inventory.domain.LedgerEntry;
import org.kontor.inventory.domain.StockKey;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/stock")
@Tag(name = "Stock")
class StockApi {
  private final StockQueries queries;
  private final AdjustStock adjustStock;
  private final ReceiveStock receiveStock;

  StockApi(StockQueries queries, AdjustStock adjustStock, ReceiveStock receiveStock) {
    this.queries = queries;
    this.adjustStock = adjustStock;
    this.receiveStock = receiveStock;
  }

  @GetMapping
  @Operation(summary = "Stock per SKU and location, by SKU: named ones, or all, page by page")
  StockPage list(
      @RequestParam(required = false) @Nullable List<Sku> sku,
      @RequestParam(required = false) @Nullable LocationId location,
      @RequestParam(defaultValue = "24") int limit,
      @RequestParam(required = false) @Nullable String after) {
    if (sku != null && !sku.isEmpty()) {
      var rows =
          queries.of(sku).stream()
              .filter(row -> location == null || row.location().equals(location));
      return new StockPage(rows.map(StockRow::of).toList(), null);
    }
    int size = Math.clamp(limit, 1, 250);
    var filter = new StockQueries.Filter("", location, StockQueries.Level.ALL);
    var rows = queries.find(filter, Cursor.read(after), size + 1);
    var page = rows.subList(0, Math.min(size, rows.size()));
    return new StockPage(
        page.stream().map(StockRow::of).toList(),
        rows.size() > size ? Cursor.write(page.getLast().key()) : null);
  }

  @PostMapping("/movements")
  @Operation(
      summary = "Book a movement",
      description =
          """
          `receipt` adds goods that came in; `adjustment` adds (or, negative, takes) pieces; `count` says how many are on \
          hand; `damage` sets pieces aside as unavailable. Sales, returns and transfers are booked by what causes them.\
          """)
  ResponseEntity<Object> move(
      @RequestHeader("Idempotency-Key") String key,
      @Valid @RequestBody NewMovement wanted,
      @Nullable Principal principal) {
    var by = name(principal);
    var kind = wanted.kind().strip().toLowerCase(Locale.ROOT);
    try {
      if (kind.equals("receipt")) {
        return received(
            receiveStock.receive(
                new ReceiveStock.Command(
                    wanted.location(),
                    wanted.sku(),
                    new Quantity(wanted.quantity()),
                    wanted.reason(),
                    by,
                    "api")));
      }
      Change change =
          switch (kind) {
            case "adjustment" -> new Change.By(wanted.quantity());
            case "count" -> new Change.To(wanted.quantity());
            case "damage" -> new Change.SetAside(wanted.quantity());
            default -> null;
          };
      if (change == null) {
        return Refusal.invalid(
            List.of(
                new Refusal.FieldError(
                    "/kind", "unknown", "One of receipt, adjustment, count, damage")));
      }
      return adjust(
          wanted.location(), wanted.sku(), change, wanted.reason(), by, HttpStatus.CREATED);
    } catch (IllegalArgumentException e) {
      var pointer = wanted.reason().isBlank() ? "/reason" : "/quantity";
      return Refusal.invalid(
          List.of(new Refusal.FieldError(pointer, "invalid", String.valueOf(e.getMessage()))));
    }
  }

  @PutMapping("/{location}/{sku}")
  @Operation(summary = "Say how many pieces are on hand, as counted")
  ResponseEntity<Object> count(
      @PathVariable LocationId location,
      @PathVariable Sku sku,
      @Valid @RequestBody Count count,
      @Nullable Principal principal) {
    try {
      return adjust(
          location,
          sku,
          new Change.To(count.onHand()),
          count.reason(),
          name(principal),
          HttpStatus.OK);
    } catch (IllegalArgumentException e) {
      var pointer = count.reason().isBlank() ? "/reason" : "/onHand";
      return Refusal.invalid(
          List.of(new Refusal.FieldError(pointer, "invalid", String.valueOf(e.getMessage()))));
    }
  }

  private ResponseEntity<Object> adjust(
      LocationId location, Sku sku, Change change, String reason, String by, HttpStatus status) {
    var command = new AdjustStock.Command(location, sku, change, reason, by, "api");
    return switch (adjustStock.adjust(command)) {
      case AdjustStock.Result.Adjusted(int onHand, int unavailable, List<LedgerEntry> entries) ->
          ResponseEntity.status(status)
              .body(
                  new Booked(
                      location,
                      sku,
                      onHand,
                      unavailable,
                      entries.stream().map(BookedMovement::of).toList()));
      case AdjustStock.Result.BelowReserved(int left, int reserved) ->
          Refusal.of(
              "stock-reserved",
              "Promised goods can't be taken away",
              "%d of these pieces are promised to shoppers; %d would be left. Cancel or re-source their orders first."
                  .formatted(reserved, left),
              List.of(Map.of("code", "below_reserved", "reserved", reserved, "onHand", left)));
      case AdjustStock.Result.MoreThanSetAside(int wanted, int unavailable) ->
          Refusal.of(
              "not-set-aside",
              "So many aren't set aside",
              "Only %d of %d pieces are set aside.".formatted(unavailable, wanted),
              List.of(Map.of("code", "more_than_set_aside", "unavailable", unavailable)));
      case AdjustStock.Result.UnknownSku(Sku unknown) -> unknown(unknown);
    };
  }

  private static ResponseEntity<Object> received(ReceiveStock.Result result) {
    return switch (result) {
      case ReceiveStock.Result.Received(int onHand, LedgerEntry entry) ->
          ResponseEntity.status(HttpStatus.CREATED)
              .body(
                  new Booked(
                      entry.key().location(),
                      entry.key().sku(),
                      onHand,
                      null,
                      List.of(BookedMovement.of(entry))));
      case ReceiveStock.Result.UnknownSku(Sku sku) -> unknown(sku);
    };
  }

  private static ResponseEntity<Object> unknown(Sku sku) {
    return Refusal.of(
        "unknown-sku",
        "There is no such SKU",
        "No product has the SKU %s. Import or create it first.".formatted(sku),
        List.of(Map.of("code", "unknown_sku", "sku", sku.value())));
  }

  private static String name(@Nullable Principal principal) {
    return principal == null ? "api" : principal.getName();
  }

  /// @param quantity pieces; negative only for `adjustment`
  record NewMovement(
      @NotNull LocationId location,
      @NotNull Sku sku,
      int quantity,
      @NotNull String kind,
      @NotNull String reason) {}

  record Count(int onHand, @NotNull String reason) {}

  /// @param unavailable null where the movement can't have changed it
  /// @param movements the ledger's rows; none if the books were right already
  record Booked(
      LocationId location,
      Sku sku,
      int onHand,
      @Nullable Integer unavailable,
      List<BookedMovement> movements) {}

  record BookedMovement(
      long id,
      Instant at,
      String state,
      int quantity,
      String kind,
      String reason,
      String cause,
      String by) {
    static BookedMovement of(LedgerEntry entry) {
      var movement = entry.movement();
      var cause = entry.cause();
      return new BookedMovement(
          entry.number(),
          cause.at(),
          movement.state().name().toLowerCase(Locale.ROOT),
          movement.quantity(),
          movement.kind().name().toLowerCase(Locale.ROOT),
          movement.reason(),
          cause.reference(),
          cause.by());
    }
  }

  record StockPage(List<StockRow> items, @Nullable String next) {}

  record StockRow(
      LocationId location,
      Sku sku,
      int onHand,
      int reserved,
      int available,
      int unavailable,
      int safety,
      @Nullable Instant countedAt) {
    static StockRow of(StockQueries.Row row) {
      return new StockRow(
          row.location(),
          row.sku(),
          row.onHand(),
          row.reserved(),
          row.available(),
          row.unavailable(),
          row.safety(),
          row.countedAt());
    }
  }

  /// Where a page ended: a location's code has no blank, so the last one parts it from the SKU.
  private static final class Cursor {
    static String write(StockKey key) {
      return key.sku() + " " + key.location();
    }

    static @Nullable StockKey read(@Nullable String after) {
      if (after == null || after.isBlank()) {
        return null;
      }
      int blank = after.lastIndexOf(' ');
      return blank < 1
          ? new StockKey(new LocationId("z"), new Sku(after))
          : new StockKey(
              new LocationId(after.substring(blank + 1)), new Sku(after.substring(0, blank)));
    }
  }
}
