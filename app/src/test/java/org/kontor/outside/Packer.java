package org.kontor.outside;

import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.kontor.outside.Api.Answer;
import tools.jackson.databind.JsonNode;

/// Somebody in the depot, who picks, packs and hands to the carrier whatever is on the list. When
/// the server dies, they look at the list again and go on where it says.
final class Packer {
  private final Api api;
  private final int enough;
  private final Set<String> shipped = ConcurrentHashMap.newKeySet();

  /// @param enough so many parcels
  Packer(Api api, int enough) {
    this.api = api;
    this.enough = enough;
  }

  Set<String> shipped() {
    return shipped;
  }

  void work() throws InterruptedException {
    while (shipped.size() < enough) {
      try {
        for (JsonNode item :
            api.get("/fulfilment-orders?limit=20").expect(200).json().at("/items")) {
          if (shipped.size() < enough) {
            advance(item.at("/id").asString());
          }
        }
      } catch (UncheckedIOException dead) {
        // they look at the list again
      }
      Thread.sleep(50);
    }
  }

  private void advance(String id) {
    String path = "/fulfilment-orders/" + id;
    JsonNode order = api.get(path).expect(200).json();
    for (JsonNode line : order.at("/lines")) {
      int missing = line.at("/quantity").asInt() - line.at("/picked").asInt();
      if (missing > 0) {
        api.post(path + "/pick", Map.of("code", line.at("/sku").asString(), "quantity", missing));
      }
    }
    api.post(path + "/pack", Map.of());
    Answer answer = api.post(path + "/shipment", null);
    if (answer.status() == 200) {
      shipped.add(id);
    }
  }
}
