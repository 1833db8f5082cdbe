package org.kontor.fulfillment.adapter.out.json;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kontor.catalog.Sku;
import org.kontor.fulfillment.domain.sourcing.Candidate;
import org.kontor.fulfillment.domain.sourcing.Decision;
import org.kontor.fulfillment.domain.sourcing.Decisions;
import org.kontor.fulfillment.domain.sourcing.Demand;
import org.kontor.fulfillment.domain.sourcing.Question;
import org.kontor.fulfillment.domain.sourcing.Reason;
import org.kontor.inventory.Claim;
import org.kontor.inventory.LocationId;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Arrays in place of objects, and stock capped at the demand, in the demands' order: the text
/// travels in every cart.
@Component
class JsonDecisions implements Decisions {
  private final JsonMapper json;

  JsonDecisions(JsonMapper json) {
    this.json = json;
  }

  /// @param items line, SKU, quantity
  /// @param locations code, kilometres or null, reason, refused from the start, then stock by the
  ///   items' order
  /// @param plan index of the item, index of the location, quantity
  private record Text(
      String rule,
      Instant at,
      String to,
      boolean partial,
      List<List<Object>> items,
      List<List<@Nullable Object>> locations,
      List<List<Integer>> plan) {}

  @Override
  public String write(Decision decision) {
    Question question = decision.question();
    List<Demand> demands = question.demands();
    List<List<Object>> items = new ArrayList<>();
    Map<Integer, Integer> itemAt = new HashMap<>();
    for (Demand demand : demands) {
      itemAt.put(demand.line(), items.size());
      items.add(List.of(demand.line(), demand.sku().value(), demand.quantity()));
    }
    Map<Sku, Integer> wanted = new HashMap<>();
    demands.forEach(d -> wanted.merge(d.sku(), d.quantity(), Integer::sum));
    List<List<@Nullable Object>> locations = new ArrayList<>();
    Map<LocationId, Integer> locationAt = new HashMap<>();
    for (int i = 0; i < question.candidates().size(); i++) {
      Candidate candidate = question.candidates().get(i);
      locationAt.put(candidate.location(), i);
      locations.add(location(candidate, decision.reasons().get(i), demands, wanted));
    }
    List<List<Integer>> plan =
        decision.plan().stream()
            .map(claim ->
                List.of(
                    itemAt.getOrDefault(claim.line(), 0),
                    locationAt.getOrDefault(claim.location(), 0),
                    claim.quantity()))
            .toList();
    return json.writeValueAsString(
        new Text(
            decision.rule(),
            decision.at(),
            decision.destination(),
            question.partial(),
            items,
            locations,
            plan));
  }

  private static List<@Nullable Object> location(
      Candidate candidate, Reason reason, List<Demand> demands, Map<Sku, Integer> wanted) {
    List<@Nullable Object> row = new ArrayList<>();
    row.add(candidate.location().value());
    row.add(candidate.kilometres());
    row.add(reason.name());
    row.add(candidate.refusal() == null ? 0 : 1);
    if (!candidate.stock().isEmpty()) {
      demands.forEach(d ->
          row.add(
              Math.min(
                  candidate.stock().getOrDefault(d.sku(), 0), wanted.getOrDefault(d.sku(), 0))));
    }
    return row;
  }

  @Override
  public Optional<Decision> read(String text) {
    try {
      return Optional.of(decision(json.readValue(text, Text.class)));
    } catch (JacksonException
        | ClassCastException
        | IndexOutOfBoundsException
        | NullPointerException
        | IllegalArgumentException notOurs) {
      return Optional.empty();
    }
  }

  private static Decision decision(Text text) {
    List<Demand> demands =
        text.items().stream()
            .map(i -> new Demand((int) i.get(0), new Sku((String) i.get(1)), (int) i.get(2)))
            .toList();
    List<Candidate> candidates = new ArrayList<>();
    List<Reason> reasons = new ArrayList<>();
    for (List<@Nullable Object> row : text.locations()) {
      Reason reason = Reason.valueOf(String.valueOf(row.get(2)));
      reasons.add(reason);
      Map<Sku, Integer> stock = new HashMap<>();
      for (int i = 4; i < row.size(); i++) {
        int pieces = Integer.parseInt(String.valueOf(row.get(i)));
        if (pieces > 0) {
          stock.put(demands.get(i - 4).sku(), pieces);
        }
      }
      candidates.add(
          new Candidate(
              new LocationId(String.valueOf(row.get(0))),
              (Integer) row.get(1),
              Integer.valueOf(1).equals(row.get(3)) ? reason : null,
              stock));
    }
    List<Claim> plan =
        text.plan().stream()
            .map(p ->
                new Claim(
                    demands.get(p.get(0)).line(),
                    candidates.get(p.get(1)).location(),
                    demands.get(p.get(0)).sku(),
                    p.get(2)))
            .toList();
    return new Decision(
        text.rule(),
        text.at(),
        text.to(),
        new Question(demands, candidates, text.partial()),
        reasons,
        plan,
        unserved(demands, plan));
  }

  private static List<Demand> unserved(List<Demand> demands, List<Claim> plan) {
    return demands.stream()
        .flatMap(d -> {
          int planned =
              plan.stream().filter(c -> c.line() == d.line()).mapToInt(Claim::quantity).sum();
          return planned < d.quantity()
              ? Optional.of(new Demand(d.line(), d.sku(), d.quantity() - planned)).stream()
              : Optional.<Demand>empty().stream();
        })
        .toList();
  }
}
