package org.kontor.replay;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kontor.outside.Api;
import org.kontor.outside.Api.Answer;
import org.kontor.replay.TradeBook.GivenBack;

/// Cancels what hasn't left the house, and takes back what has.
final class ServiceDesk {
  private final Api api;
  private final String location;

  ServiceDesk(Api api, String location) {
    this.api = api;
    this.location = location;
  }

  /// @param money what the shopper gets back
  /// @param refusal why not; empty if it was done
  record Outcome(BigDecimal money, String refusal) {
    boolean isDone() {
      return refusal.isEmpty();
    }

    static Outcome refused(Answer answer) {
      return new Outcome(BigDecimal.ZERO, answer.status() + " " + answer.text("/title"));
    }
  }

  Outcome cancel(String order, List<GivenBack> units) {
    List<Map<String, Object>> lines =
        quantities(units).entrySet().stream()
            .map(line -> Map.<String, Object>of("line", line.getKey(), "quantity", line.getValue()))
            .toList();
    Answer answer =
        api.post(
            "/orders/" + order + "/cancellation",
            Map.of("lines", lines, "reason", "Cancelled by the merchant"),
            "Idempotency-Key",
            UUID.randomUUID().toString());
    return answer.status() == 200
        ? new Outcome(new BigDecimal(answer.text("/amount/amount")), "")
        : Outcome.refused(answer);
  }

  Outcome takeBack(String order, List<GivenBack> units) {
    Map<Integer, Integer> quantities = quantities(units);
    Answer announced =
        post(
            "/orders/" + order + "/returns",
            Map.of(
                "method",
                "post",
                "resolution",
                "refund",
                "lines",
                each(quantities, "quantity", Map.of("reason", "not_as_described"))));
    if (announced.status() != 201) {
      return Outcome.refused(announced);
    }
    String rma = "/returns/" + announced.text("/number");
    post(
            rma + "/receipt",
            Map.of(
                "location",
                location,
                "lines",
                each(quantities, "received", Map.of("turnedAway", 0))))
        .expect(200);
    post(
            rma + "/inspection",
            Map.of(
                "lines",
                each(
                    quantities,
                    "accepted",
                    Map.of("condition", "as_new", "disposition", "restock"))))
        .expect(200);
    Answer refund = post(rma + "/refund", Map.of()).expect(200);
    // Of nothing that was paid, nothing is owed
    String money = refund.text("/refund/amount/amount");
    return new Outcome(money.isEmpty() ? BigDecimal.ZERO : new BigDecimal(money), "");
  }

  private Answer post(String path, Map<String, Object> body) {
    return api.post(path, body, "Idempotency-Key", UUID.randomUUID().toString());
  }

  private static Map<Integer, Integer> quantities(List<GivenBack> units) {
    Map<Integer, Integer> byLine = new LinkedHashMap<>();
    units.forEach(some -> byLine.merge(some.bought().line, some.quantity(), Integer::sum));
    return byLine;
  }

  private static List<Map<String, Object>> each(
      Map<Integer, Integer> quantities, String what, Map<String, Object> more) {
    return quantities.entrySet().stream()
        .map(entry -> {
          Map<String, Object> line = new LinkedHashMap<>(more);
          line.put("line", entry.getKey());
          line.put(what, entry.getValue());
          return line;
        })
        .toList();
  }
}
