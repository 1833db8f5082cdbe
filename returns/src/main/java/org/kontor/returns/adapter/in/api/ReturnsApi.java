package org.kontor.returns.adapter.in.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kontor.catalog.Money;
import org.kontor.customer.NotFound;
import org.kontor.inventory.LocationId;
import org.kontor.returns.RmaNumber;
import org.kontor.returns.application.InspectReturn;
import org.kontor.returns.application.InspectReturn.Look;
import org.kontor.returns.application.ReceiveReturn;
import org.kontor.returns.application.ReceiveReturn.Came;
import org.kontor.returns.application.RefundReturn;
import org.kontor.returns.application.ReturnQueries;
import org.kontor.returns.domain.Condition;
import org.kontor.returns.domain.Disposition;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/returns/{number}")
@Tag(name = "Returns")
class ReturnsApi {
  private final ReturnQueries returns;
  private final ReceiveReturn receive;
  private final InspectReturn inspect;
  private final RefundReturn refund;

  ReturnsApi(
      ReturnQueries returns, ReceiveReturn receive, InspectReturn inspect, RefundReturn refund) {
    this.returns = returns;
    this.receive = receive;
    this.inspect = inspect;
    this.refund = refund;
  }

  @GetMapping
  @Operation(
      summary = "A return and how far it has come",
      description =
          "Needs the order's token in `X-Order-Token`, or a key with the scope `returns`.")
  ReturnDocument show(@PathVariable String number, HttpServletRequest http) {
    RmaNumber rma = named(number);
    var detail = returns.find(rma).orElseThrow(() -> new NotFound("Return", number));
    Entry.check(http, detail.purchase().orElse(null), "Return", number);
    return ReturnDocument.of(detail);
  }

  @PostMapping("/receipt")
  @Operation(summary = "Write down what really came, and where; once")
  ResponseEntity<Object> receive(
      @PathVariable String number, @RequestBody NewReceipt wanted, @Nullable Principal principal) {
    RmaNumber rma = named(number);
    if (wanted.location() == null || wanted.lines() == null) {
      return Problem.invalid("/location", "Name the `location`, and in `lines` what came.");
    }
    ReceiveReturn.Command command;
    try {
      List<Came> lines =
          wanted.lines().stream()
              .map(line ->
                  new Came(
                      line.line(),
                      line.received(),
                      line.turnedAway() == null ? 0 : line.turnedAway()))
              .toList();
      command = new ReceiveReturn.Command(rma, wanted.location(), lines, name(principal));
    } catch (IllegalArgumentException e) {
      return Problem.invalid("/lines", String.valueOf(e.getMessage()));
    }
    return switch (receive.receive(command)) {
      case ReceiveReturn.Result.Received _ -> shown(rma);
      case ReceiveReturn.Result.NothingCame _ ->
          Problem.invalid("/lines", "Name at least one unit that came.");
      case ReceiveReturn.Result.MoreThanAnnounced(int line, int announced) ->
          Problem.invalid(
              "/lines",
              "Line %d announced %d units; count what is more as `turnedAway`."
                  .formatted(line, announced));
      case ReceiveReturn.Result.UnknownLine(int line) ->
          Problem.invalid("/lines", "Line %d isn't in this return.".formatted(line));
      case ReceiveReturn.Result.NotAReturnLocation(LocationId location) ->
          Problem.invalid("/location", "%s doesn't take returns.".formatted(location));
      case ReceiveReturn.Result.NotYourLocation(LocationId location) ->
          Problem.invalid("/location", "%s isn't yours.".formatted(location));
      case ReceiveReturn.Result.WrongState(var state) ->
          Problem.wrongState(
              state,
              "Only an authorised return is received, and once; this one is %s."
                  .formatted(Problem.word(state)));
    };
  }

  @PostMapping("/inspection")
  @Operation(
      summary = "Write down what was seen of each received line, and what becomes of it",
      description =
          """
          Without dispositions the return stays `inspected` until they are sent here. Fewer `accepted` than received need a `note`.\
          """)
  ResponseEntity<Object> inspect(
      @PathVariable String number,
      @RequestBody NewInspection wanted,
      @Nullable Principal principal) {
    RmaNumber rma = named(number);
    if (wanted.lines() == null) {
      return Problem.invalid("/lines", "Name each received line.");
    }
    List<Look> looks = new ArrayList<>();
    try {
      for (NewLook line : wanted.lines()) {
        looks.add(
            new Look(
                line.line(), line.condition(), line.accepted(), line.note(), line.disposition()));
      }
      return switch (inspect.inspect(new InspectReturn.Command(rma, looks, name(principal)))) {
        case InspectReturn.Result.Inspected _ -> shown(rma);
        case InspectReturn.Result.Dispositioned _ -> shown(rma);
        case InspectReturn.Result.NotYourLocation _ ->
            Problem.invalid("/lines", "It was received at a location that isn't yours.");
        case InspectReturn.Result.WrongState(var state) ->
            Problem.wrongState(
                state,
                "Receive it before, and inspect it once; this one is %s."
                    .formatted(Problem.word(state)));
      };
    } catch (IllegalArgumentException e) {
      return Problem.invalid("/lines", String.valueOf(e.getMessage()));
    }
  }

  @PostMapping("/refund")
  @Operation(
      summary = "Approve the refund of what was accepted, less the fee; once",
      description =
          "Send `amount` to approve just that; without it whatever is owed. It is paid back to where it came from, a moment later.")
  ResponseEntity<Object> refund(
      @PathVariable String number,
      @RequestBody(required = false) @Nullable NewRefund wanted,
      @Nullable Principal principal) {
    RmaNumber rma = named(number);
    Money expected = wanted == null ? null : wanted.amount();
    return switch (refund.refund(new RefundReturn.Command(rma, expected, name(principal)))) {
      case RefundReturn.Result.Approved _ -> shown(rma);
      case RefundReturn.Result.NothingOwed _ -> shown(rma);
      case RefundReturn.Result.AnotherAmount(Money owed) ->
          Problem.refused(
              "refund-another-amount",
              "Another amount is owed",
              "Send %s, or no amount.".formatted(owed),
              List.of(Map.of("code", "another_amount", "owed", owed)));
      case RefundReturn.Result.MoreThanRefundable(Money owed, Money refundable) ->
          Problem.refused(
              "refund-exceeds-order",
              "The order has less left to give back",
              "Nothing was approved. Look at the order's payments; when more was captured, send this again.",
              List.of(
                  Map.of("code", "more_than_refundable", "owed", owed, "refundable", refundable)));
      case RefundReturn.Result.WrongState(var state) ->
          Problem.wrongState(
              state,
              "A return is refunded once, after its inspection and disposition; this one is %s."
                  .formatted(Problem.word(state)));
    };
  }

  private ResponseEntity<Object> shown(RmaNumber rma) {
    return ResponseEntity.ok(
        ReturnDocument.of(returns.find(rma).orElseThrow(() -> new NotFound("Return", rma))));
  }

  private static RmaNumber named(String number) {
    try {
      return new RmaNumber(number);
    } catch (IllegalArgumentException e) {
      throw (NotFound) new NotFound("Return", number).initCause(e);
    }
  }

  private static String name(@Nullable Principal principal) {
    return principal == null ? "api" : principal.getName();
  }

  record NewReceipt(@Nullable LocationId location, @Nullable List<NewArrival> lines) {}

  /// @param turnedAway came, but wasn't taken in
  record NewArrival(int line, int received, @Nullable Integer turnedAway) {}

  record NewInspection(@Nullable List<NewLook> lines) {}

  record NewLook(
      int line,
      @Nullable Condition condition,
      @Nullable Integer accepted,
      @Nullable String note,
      @Nullable Disposition disposition) {}

  record NewRefund(@Nullable Money amount) {}
}
