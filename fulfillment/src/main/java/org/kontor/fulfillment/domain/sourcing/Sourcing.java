package org.kontor.fulfillment.domain.sourcing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kontor.catalog.Sku;
import org.kontor.inventory.Claim;
import org.kontor.inventory.LocationId;

/// From which places an order ships: as few parcels as possible, then from as near as possible.
/// Filter, cover, allot, explain; a pure function of the question.
public final class Sourcing {
  public static final String RULE = "fewest-parcels-then-nearest/1";

  private Sourcing() {}

  /// @param destination where to, for people
  public static Decision decide(Question question, String destination, Instant at) {
    List<Candidate> able = question.candidates().stream().filter(Candidate::mayShip).toList();
    Map<Sku, Integer> wanted = new HashMap<>();
    question.demands().forEach(d -> wanted.merge(d.sku(), d.quantity(), Integer::sum));
    List<Sku> skus = wanted.keySet().stream().sorted().toList();
    int[] amounts = skus.stream().mapToInt(wanted::get).toArray();
    Cover cover = new Cover(skus, amounts, able);
    boolean whole = Arrays.equals(cover.reachable(), amounts);
    List<Candidate> chosen =
        whole || question.partial()
            ? Arrays.stream(cover.smallest()).mapToObj(able::get).toList()
            : List.of();
    List<Demand> unserved = new ArrayList<>();
    List<Claim> plan = allot(question.demands(), chosen, unserved);
    return new Decision(
        RULE, at, destination, question, reasons(question, chosen, wanted), plan, unserved);
  }

  /// Each line from the nearest location that has all of it; split over several only if none has.
  private static List<Claim> allot(
      List<Demand> demands, List<Candidate> chosen, List<Demand> unserved) {
    Map<LocationId, Map<Sku, Integer>> shelves = new HashMap<>();
    chosen.forEach(c -> shelves.put(c.location(), new HashMap<>(c.stock())));
    List<Claim> plan = new ArrayList<>();
    for (Demand demand : demands) {
      int left = demand.quantity();
      for (Candidate from : inOrder(demand, chosen, shelves)) {
        int taken =
            Math.min(
                left,
                shelves.getOrDefault(from.location(), Map.of()).getOrDefault(demand.sku(), 0));
        if (taken > 0) {
          plan.add(new Claim(demand.line(), from.location(), demand.sku(), taken));
          shelves.getOrDefault(from.location(), Map.of()).merge(demand.sku(), -taken, Integer::sum);
          left -= taken;
        }
      }
      if (left > 0) {
        unserved.add(new Demand(demand.line(), demand.sku(), left));
      }
    }
    return plan;
  }

  private static List<Candidate> inOrder(
      Demand demand, List<Candidate> chosen, Map<LocationId, Map<Sku, Integer>> shelves) {
    return chosen.stream()
        .filter(c ->
            shelves.getOrDefault(c.location(), Map.of()).getOrDefault(demand.sku(), 0)
                >= demand.quantity())
        .findFirst()
        .map(List::of)
        .orElse(chosen);
  }

  private static List<Reason> reasons(
      Question question, List<Candidate> chosen, Map<Sku, Integer> wanted) {
    Set<Candidate> in = new HashSet<>(chosen);
    boolean single = chosen.size() == 1;
    return question.candidates().stream()
        .map(c -> {
          if (c.refusal() != null) {
            return c.refusal();
          }
          if (in.contains(c)) {
            return Reason.CHOSEN;
          }
          if (c.stock().isEmpty()) {
            return Reason.NO_STOCK;
          }
          return single && !hasAll(c, wanted) ? Reason.MORE_PARCELS : Reason.FARTHER;
        })
        .toList();
  }

  private static boolean hasAll(Candidate candidate, Map<Sku, Integer> wanted) {
    return wanted.entrySet().stream()
        .allMatch(e -> candidate.stock().getOrDefault(e.getKey(), 0) >= e.getValue());
  }
}
