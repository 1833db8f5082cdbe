package org.kontor.replay;

import java.util.Map;
import java.util.TreeMap;
import org.kontor.outside.Api;
import tools.jackson.databind.JsonNode;

/// Brings files and waits for what becomes of them.
final class Imports {
  private static final int PATIENCE_SECONDS = 180;

  private final Api api;

  Imports(Api api) {
    this.api = api;
  }

  JsonNode run(String kind, String csv) {
    String id =
        api.csv("/imports/" + kind + "?mode=run&on-error=skip", csv).expect(202).text("/id");
    for (int i = 0; i < PATIENCE_SECONDS * 5; i++) {
      JsonNode now = api.get("/imports/" + id).expect(200).json();
      switch (now.get("state").asString()) {
        case "done" -> {
          return now;
        }
        case "failed", "refused" ->
            throw new AssertionError("The import of " + kind + " failed: " + now);
        default -> pause();
      }
    }
    throw new AssertionError("The import of " + kind + " took too long");
  }

  static int count(JsonNode done, String what) {
    return done.get("counts").get(what).asInt();
  }

  /// The first reason of each refused group.
  static Map<String, String> refusals(JsonNode done) {
    Map<String, String> reasons = new TreeMap<>();
    done.get("refusals")
        .forEach(refusal ->
            reasons.putIfAbsent(
                refusal.get("key").asString(),
                refusal.get("column").asString() + ": " + refusal.get("reason").asString()));
    return reasons;
  }

  private static void pause() {
    try {
      Thread.sleep(200);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
