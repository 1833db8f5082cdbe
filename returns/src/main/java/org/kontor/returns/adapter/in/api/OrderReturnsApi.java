package org.kontor.returns.adapter.in.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.security.Principal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kontor.catalog.Money;
import org.kontor.customer.NotFound;
import org.kontor.orders.OrderNumber;
import org.kontor.orders.PurchaseHistory;
import org.kontor.returns.RmaNumber;
import org.kontor.returns.application.RequestReturn;
import org.kontor.returns.application.RequestReturn.Wish;
import org.kontor.returns.application.ReturnOptions;
import org.kontor.returns.application.ReturnQueries;
import org.kontor.returns.domain.Authority;
import org.kontor.returns.domain.LineAssessment;
import org.kontor.returns.domain.Refusal;
import org.kontor.returns.domain.ReturnMethod;
import org.kontor.returns.domain.ReturnReason;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/orders/{number}")
@Tag(name = "Returns")
class OrderReturnsApi {
  private final PurchaseHistory purchases;
  private final ReturnOptions options;
  private final RequestReturn request;
  private final ReturnQueries returns;

  OrderReturnsApi(
      PurchaseHistory purchases,
      ReturnOptions options,
      RequestReturn request,
      ReturnQueries returns) {
    this.purchases = purchases;
    this.options = options;
    this.request = request;
    this.returns = returns;
  }

  @GetMapping("/return-options")
  @Operation(
      summary = "What of an order may come back, until when and for which fee",
      description =
          "Needs the order's token in `X-Order-Token`, or a key with the scope `returns`.")
  Options options(@PathVariable String number, HttpServletRequest http) {
    OrderNumber order = order(number, http);
    ReturnOptions.Options found = options.of(order);
    return new Options(
        order,
        found.purchase().refundable(),
        found.lines().stream().map(OrderReturnsApi::line).toList());
  }

  private static OptionLine line(LineAssessment line) {
    return new OptionLine(
        line.line().line(),
        line.line().sku().value(),
        line.line().title(),
        line.line().options(),
        line.line().delivered(),
        line.left(),
        line.isAllowed() && line.left() > 0,
        line.refusals().stream().map(Problem::reason).toList(),
        line.lastDay(),
        line.fee(),
        line.policy().methods().stream().map(Problem::word).sorted().toList());
  }

  @PostMapping("/returns")
  @Operation(
      summary = "Announce that units of an order come back",
      description =
          """
          Authorised at once if the policy allows it (201, status `authorised`); goods that are said to be faulty or wrong but are \
          refused by the policy wait for a person (201, status `requested`). `resolution` is `refund`; store credit, exchange and \
          the method `locker` are not offered yet.\
          """)
  ResponseEntity<Object> announce(
      @PathVariable String number,
      @RequestHeader("Idempotency-Key") String key,
      @RequestBody NewReturn wanted,
      HttpServletRequest http,
      @Nullable Principal principal) {
    OrderNumber order = order(number, http);
    Optional<ResponseEntity<Object>> notOffered = notOffered(wanted);
    if (notOffered.isPresent()) {
      return notOffered.get();
    }
    Optional<ReturnMethod> method =
        Arrays.stream(ReturnMethod.values())
            .filter(known -> Problem.word(known).equals(wanted.method()))
            .findFirst();
    if (method.isEmpty()) {
      return Problem.invalid("/method", "`method` is store or post.");
    }
    List<NewLine> lines = wanted.lines() == null ? List.of() : wanted.lines();
    List<Wish> wishes = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      NewLine line = lines.get(i);
      if (line.reason() == null) {
        return Problem.invalid("/lines/" + i + "/reason", "Say why it comes back.");
      }
      if (line.quantity() < 1 || line.quantity() > 9999) {
        return Problem.invalid("/lines/" + i + "/quantity", "A quantity is 1 to 9999.");
      }
      if (line.note() != null && line.note().length() > Wish.LONGEST_NOTE) {
        return Problem.invalid(
            "/lines/" + i + "/note", "A note has at most " + Wish.LONGEST_NOTE + " characters.");
      }
      wishes.add(new Wish(line.line(), line.quantity(), line.reason(), line.note()));
    }
    try {
      return told(
          order,
          request.request(
              new RequestReturn.Command(
                  order,
                  wishes,
                  method.get(),
                  principal == null ? "shopper" : principal.getName(),
                  Authority.SHOPPER,
                  null)));
    } catch (IllegalArgumentException e) {
      return Problem.invalid("/lines", String.valueOf(e.getMessage()));
    }
  }

  /// What the contract has and we haven't: said, not ignored.
  private static Optional<ResponseEntity<Object>> notOffered(NewReturn wanted) {
    String resolution = wanted.resolution() == null ? "refund" : wanted.resolution();
    if (!resolution.equals("refund")) {
      return Optional.of(notOffered("resolution", resolution));
    }
    return "locker".equals(wanted.method())
        ? Optional.of(notOffered("method", "locker"))
        : Optional.empty();
  }

  private static ResponseEntity<Object> notOffered(String field, String value) {
    return Problem.refused(
        "return-not-offered-yet",
        "This way to return isn't offered yet",
        "Ask for a refund, by store or post.",
        List.of(Map.of("code", "not_offered_yet", "field", field, "value", value)));
  }

  private ResponseEntity<Object> told(OrderNumber order, RequestReturn.Result result) {
    return switch (result) {
      case RequestReturn.Result.Authorized(RmaNumber rma) -> created(rma);
      case RequestReturn.Result.ForAPerson(RmaNumber rma, _) -> created(rma);
      case RequestReturn.Result.Refused(List<Refusal> refusals) ->
          Problem.refused(
              "return-refused",
              "This can't come back",
              "Leave out what is refused; GET the return-options of %s for what may come back."
                  .formatted(order),
              refusals.stream().map(Problem::reason).toList());
      case RequestReturn.Result.BeyondAuthority _ ->
          throw new IllegalStateException("Nobody overrules here");
    };
  }

  private ResponseEntity<Object> created(RmaNumber rma) {
    return returns
        .find(rma)
        .map(detail ->
            ResponseEntity.created(URI.create("/api/v1/returns/" + rma))
                .body((Object) ReturnDocument.of(detail)))
        .orElseThrow(() -> new NotFound("Return", rma));
  }

  private OrderNumber order(String number, HttpServletRequest http) {
    OrderNumber order = named(number);
    Entry.check(http, purchases.find(order).orElse(null), "Order", number);
    return order;
  }

  private static OrderNumber named(String number) {
    try {
      return new OrderNumber(number);
    } catch (IllegalArgumentException e) {
      throw (NotFound) new NotFound("Order", number).initCause(e);
    }
  }

  record NewReturn(
      @Nullable List<NewLine> lines, @Nullable String method, @Nullable String resolution) {}

  record NewLine(int line, int quantity, @Nullable ReturnReason reason, @Nullable String note) {}

  record Options(OrderNumber order, Money refundable, List<OptionLine> lines) {}

  /// @param returnable units that were delivered and are neither returned nor on their way
  /// @param until the last day; null if nothing was delivered yet
  record OptionLine(
      int line,
      String sku,
      String title,
      String options,
      int delivered,
      int returnable,
      boolean eligible,
      List<Map<String, Object>> reasons,
      @Nullable LocalDate until,
      Money fee,
      List<String> methods) {}
}
