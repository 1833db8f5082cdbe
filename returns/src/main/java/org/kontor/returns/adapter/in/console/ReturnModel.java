package org.kontor.returns.adapter.in.console;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kontor.catalog.Sku;
import org.kontor.catalog.VariantSummary;
import org.kontor.catalog.Variants;
import org.kontor.customer.NotFound;
import org.kontor.inventory.Location;
import org.kontor.inventory.Location.Capability;
import org.kontor.inventory.LocationDirectory;
import org.kontor.inventory.LocationId;
import org.kontor.inventory.StoreAccess;
import org.kontor.returns.RmaNumber;
import org.kontor.returns.application.ReturnQueries;
import org.kontor.returns.application.ReturnQueries.Detail;
import org.kontor.returns.application.ReturnQueries.HistoryEntry;
import org.kontor.returns.domain.Condition;
import org.kontor.returns.domain.Disposition;
import org.kontor.returns.domain.Receipt;
import org.kontor.returns.domain.Return;
import org.kontor.returns.domain.ReturnLine;
import org.kontor.returns.domain.ReturnState;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/// What the pages about one return show. A return that was received at another store isn't there
/// for someone who is bound to theirs.
@Component
class ReturnModel {
  private static final List<ReturnState> STAGES =
      List.of(
          ReturnState.REQUESTED,
          ReturnState.AUTHORIZED,
          ReturnState.RECEIVED,
          ReturnState.INSPECTED,
          ReturnState.DISPOSITIONED,
          ReturnState.CLOSED);

  private final ReturnQueries returns;
  private final LocationDirectory locations;
  private final StoreAccess access;
  private final Variants variants;
  private final MessageSource words;

  ReturnModel(
      ReturnQueries returns,
      LocationDirectory locations,
      StoreAccess access,
      Variants variants,
      MessageSource words) {
    this.returns = returns;
    this.locations = locations;
    this.access = access;
    this.variants = variants;
    this.words = words;
  }

  /// @param tone as `ui :: trail` has it
  record Entry(String what, @Nullable String detail, String who, Instant at, String tone) {}

  record Stage(ReturnState step, boolean done, boolean current) {}

  Detail find(String number) {
    RmaNumber rma;
    try {
      rma = new RmaNumber(number);
    } catch (IllegalArgumentException e) {
      throw (NotFound) new NotFound("Return", number).initCause(e);
    }
    return returns
        .find(rma)
        .filter(detail -> maySee(detail.found()))
        .orElseThrow(() -> new NotFound("Return", number));
  }

  private boolean maySee(Return found) {
    return found.receipt().map(receipt -> access.mayActAt(receipt.location())).orElse(true);
  }

  Return put(String number, Person person, Locale locale, Model model) {
    Detail detail = find(number);
    Return found = detail.found();
    model.addAttribute("detail", detail);
    model.addAttribute("r", found);
    model.addAttribute("person", person);
    model.addAttribute("place", place(found).map(Location::name).orElse(null));
    model.addAttribute("stages", stages(found));
    model.addAttribute("entries", entries(detail.history(), locale));
    model.addAttribute("images", images(found));
    model.addAttribute("places", places());
    model.addAttribute("conditions", Condition.values());
    model.addAttribute("dispositions", Disposition.values());
    model.addAttribute("received", found.lines().stream().mapToInt(ReturnLine::received).sum());
    model.addAttribute("announced", found.lines().stream().mapToInt(ReturnLine::quantity).sum());
    model.asMap().putIfAbsent("form", Map.of());
    model.asMap().putIfAbsent("errors", Map.of());
    return found;
  }

  /// Where this person may receive.
  List<Location> places() {
    return locations.all().stream()
        .filter(location -> location.can(Capability.RETURN))
        .filter(location -> access.mayActAt(location.id()))
        .toList();
  }

  private Optional<Location> place(Return found) {
    return found.receipt().map(Receipt::location).flatMap(locations::find);
  }

  private Map<String, String> images(Return found) {
    List<Sku> skus = found.lines().stream().map(ReturnLine::sku).distinct().toList();
    return variants.find(skus).values().stream()
        .filter(variant -> variant.image() != null)
        .collect(toMap(variant -> variant.sku().value(), ReturnModel::image));
  }

  private static String image(VariantSummary variant) {
    return variant.image() == null ? "" : variant.image();
  }

  private static List<Stage> stages(Return found) {
    List<ReturnState> reached =
        Stream.of(ReturnState.values()).filter(found.state()::isPast).toList();
    ReturnState next =
        STAGES.stream().filter(step -> !reached.contains(step)).findFirst().orElse(null);
    return STAGES.stream()
        .map(step -> new Stage(step, reached.contains(step), step == next))
        .toList();
  }

  private List<Entry> entries(List<HistoryEntry> history, Locale locale) {
    return history.stream().map(entry -> entry(entry, locale)).toList();
  }

  private Entry entry(HistoryEntry entry, Locale locale) {
    String what = words.getMessage("returns.state." + entry.became(), null, locale);
    String note = entry.note();
    if (entry.became() == ReturnState.RECEIVED && note != null) {
      note = locations.find(new LocationId(note)).map(Location::name).orElse(note);
    }
    String tone =
        switch (entry.became()) {
          case REJECTED -> "bad";
          case CANCELLED, EXPIRED -> "warn";
          case REQUESTED -> "";
          case AUTHORIZED, RECEIVED, INSPECTED, DISPOSITIONED, REFUND_DUE, CLOSED -> "ok";
        };
    return new Entry(what, note, entry.by(), entry.at(), tone);
  }
}
