package org.kontor.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.kontor.outside.Api;
import org.kontor.outside.Api.Answer;
import tools.jackson.databind.JsonNode;

/// Picks, packs and ships what there is to do. Two people work on it.
final class Warehouse {
  private static final int PEOPLE = 2;

  private final Api api;

  Warehouse(Api api) {
    this.api = api;
  }

  /// @return how many parcels left
  int shipAll() throws Exception {
    List<String> todo = todo();
    List<Callable<Boolean>> work =
        todo.stream().map(id -> (Callable<Boolean>) () -> ship(id)).toList();
    int shipped = 0;
    try (ExecutorService people = Executors.newFixedThreadPool(PEOPLE)) {
      for (Future<Boolean> done : people.invokeAll(work)) {
        shipped += done.get() ? 1 : 0;
      }
    }
    return shipped;
  }

  private List<String> todo() {
    List<String> ids = new ArrayList<>();
    String after = "";
    do {
      JsonNode page = api.get("/fulfilment-orders?limit=100" + after).expect(200).json();
      page.get("items").forEach(item -> ids.add(item.get("id").asString()));
      JsonNode next = page.get("next");
      after = next == null || next.isNull() ? "" : "&after=" + next.asString();
    } while (!after.isEmpty());
    return ids;
  }

  private boolean ship(String id) {
    String path = "/fulfilment-orders/" + id;
    JsonNode order = api.get(path).expect(200).json();
    api.post(path + "/picks", Map.of("lines", picked(order))).expect(200);
    api.post(path + "/pack", Map.of("grams", 1_000)).expect(200);
    Answer shipment = api.post(path + "/shipment", null);
    return shipment.status() == 200 || shipment.expect(202).status() == 202;
  }

  private static List<Map<String, Object>> picked(JsonNode order) {
    List<Map<String, Object>> lines = new ArrayList<>();
    order
        .get("lines")
        .forEach(line ->
            lines.add(
                Map.of(
                    "sku",
                    line.get("sku").asString(),
                    "quantity",
                    line.get("quantity").asInt() - line.get("picked").asInt())));
    return lines;
  }
}
