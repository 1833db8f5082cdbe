package org.kontor.orders.adapter.in.console;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kontor.catalog.Channel;
import org.kontor.catalog.Channels;
import org.kontor.catalog.Money;
import org.kontor.customer.NotFound;
import org.kontor.inventory.Location;
import org.kontor.inventory.LocationDirectory;
import org.kontor.inventory.LocationId;
import org.kontor.orders.OrderId;
import org.kontor.orders.Units;
import org.kontor.orders.application.CancelOrder;
import org.kontor.orders.application.MoveMoney;
import org.kontor.orders.application.OrderQueries;
import org.kontor.orders.application.Refusal;
import org.kontor.orders.domain.Cancellations;
import org.kontor.orders.domain.Order;
import org.kontor.orders.domain.OrderLine;
import org.kontor.orders.domain.OrderState;
import org.kontor.orders.domain.Orders;
import org.kontor.orders.domain.payment.Payment;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
class OrderPage {
  private final Orders orders;
  private final OrderQueries queries;
  private final Cancellations cancellations;
  private final CancelOrder cancel;
  private final MoveMoney money;
  private final Channels channels;
  private final LocationDirectory locations;

  OrderPage(
      Orders orders,
      OrderQueries queries,
      Cancellations cancellations,
      CancelOrder cancel,
      MoveMoney money,
      Channels channels,
      LocationDirectory locations) {
    this.orders = orders;
    this.queries = queries;
    this.cancellations = cancellations;
    this.cancel = cancel;
    this.money = money;
    this.channels = channels;
    this.locations = locations;
  }

  @GetMapping("/orders/{reference}")
  String show(@PathVariable String reference, Model model) {
    Order order = order(reference);
    Channel channel = channels.find(order.agreement().channel()).orElse(null);
    var tasks = queries.tasks(order.id());
    model.addAttribute("reference", reference);
    model.addAttribute("order", order);
    model.addAttribute("agreed", order.agreement());
    model.addAttribute("look", OrderLook.of(order.state()));
    model.addAttribute("paid", OrderLook.ofPayments(order));
    model.addAttribute(
        "channel", channel == null ? order.agreement().channel().value() : channel.name());
    model.addAttribute("authorised", order.sum(Payment::authorised));
    model.addAttribute("captured", order.sum(Payment::captured));
    model.addAttribute("refunded", order.sum(Payment::refunded));
    model.addAttribute("tasks", tasks);
    model.addAttribute(
        "refused", tasks.stream().filter(task -> task.state().equals("REFUSED")).toList());
    model.addAttribute("cancellations", cancellations.of(order.id()));
    int waiting = order.lines().stream().mapToInt(line -> line.progress().waiting()).sum();
    model.addAttribute("waiting", waiting);
    model.addAttribute(
        "uncollected", waiting == 0 ? null : queries.uncollectedSince(order.id()).orElse(null));
    model.addAttribute("charge", onlyCharge(order, tasks));
    model.addAttribute("cancellable", isCancellable(order));
    LocationId store = order.agreement().delivery().location();
    model.addAttribute(
        "collectedAt",
        store == null ? null : locations.find(store).map(Location::name).orElse(store.value()));
    return "orders/order";
  }

  /// The one movement of an order that was simply charged: it needs no list and no sum.
  private static OrderQueries.@Nullable Task onlyCharge(
      Order order, List<OrderQueries.Task> tasks) {
    return tasks.size() == 1
            && order.payments().size() == 1
            && tasks.getFirst().doneAt() != null
            && tasks.getFirst().amount().equals(order.payments().getFirst().captured())
        ? tasks.getFirst()
        : null;
  }

  private static boolean isCancellable(Order order) {
    return order.state() == OrderState.OPEN && order.hasOpenUnits();
  }

  @GetMapping("/orders/{reference}/cancellation")
  String form(
      @PathVariable String reference, @RequestParam Map<String, String> typed, Model model) {
    return form(order(reference), reference, typed, Map.of(), model);
  }

  /// @param typed by `q<line>`, how many to cancel; what isn't there means all that are open
  private String form(
      Order order,
      String reference,
      Map<String, String> typed,
      Map<String, String> errors,
      Model model) {
    List<Wish> wishes =
        order.lines().stream()
            .filter(line -> line.progress().open() > 0)
            .map(line -> wish(line, typed))
            .toList();
    List<Units> units = wishes.stream().filter(Wish::isSome).map(Wish::units).toList();
    model.addAttribute("reference", reference);
    model.addAttribute("order", order);
    model.addAttribute("wishes", wishes);
    model.addAttribute("errors", errors);
    model.addAttribute("reason", typed.getOrDefault("reason", ""));
    model.addAttribute("taken", units.stream().mapToInt(Units::quantity).sum());
    model.addAttribute(
        "all", order.lines().stream().mapToInt(line -> line.progress().ordered()).sum());
    model.addAttribute("worth", order.worthOf(units));
    return "orders/cancellation";
  }

  record Wish(OrderLine line, int open, int quantity) {
    boolean isSome() {
      return quantity > 0;
    }

    Units units() {
      return new Units(line.number(), quantity);
    }
  }

  private static Wish wish(OrderLine line, Map<String, String> typed) {
    int open = line.progress().open();
    String text = typed.get("q" + line.number());
    int wanted =
        text != null && text.strip().matches("\\d{1,6}") ? Integer.parseInt(text.strip()) : open;
    return new Wish(line, open, Math.min(open, wanted));
  }

  @PostMapping("/orders/{reference}/cancellation")
  String cancel(
      @PathVariable String reference,
      @RequestParam Map<String, String> typed,
      @Nullable Principal person,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    Order order = order(reference);
    String reason = typed.getOrDefault("reason", "").strip();
    List<Units> units =
        order.lines().stream()
            .filter(line -> line.progress().open() > 0)
            .map(line -> wish(line, typed))
            .filter(Wish::isSome)
            .map(Wish::units)
            .toList();
    if (reason.isEmpty() || units.isEmpty()) {
      response.setStatus(422);
      return form(order, reference, typed, missing(reason, units), model);
    }
    CancelOrder.Command command =
        new CancelOrder.Command(
            order.id(),
            units,
            reason,
            person == null ? "console" : person.getName(),
            typed.getOrDefault("_once", UUID.randomUUID().toString()));
    return switch (cancel.cancel(command)) {
      case CancelOrder.Result.Cancelled done ->
          done(reference, done.cancellation().amount(), redirect);
      case CancelOrder.Result.KeyReused _ -> done(reference, null, redirect);
      case CancelOrder.Result.Refused refused -> {
        response.setStatus(422);
        List<String> details = refused.reasons().stream().map(Refusal::detail).toList();
        yield form(
            order(reference), reference, typed, Map.of("q", String.join(" ", details)), model);
      }
    };
  }

  private static Map<String, String> missing(String reason, List<Units> units) {
    return reason.isEmpty()
        ? Map.of("reason", "orders.cancel.reason-missing")
        : units.isEmpty() ? Map.of("q", "orders.cancel.nothing") : Map.of();
  }

  private static String done(
      String reference, @Nullable Money amount, RedirectAttributes redirect) {
    redirect.addFlashAttribute(
        "toast",
        amount == null
            ? new DefaultMessageSourceResolvable("app.twice")
            : new DefaultMessageSourceResolvable(
                new String[] {"orders.cancelled"}, new Object[] {amount.toString()}));
    return "redirect:/orders/" + reference;
  }

  @PostMapping("/orders/{reference}/money/{task}/retry")
  String retry(
      @PathVariable String reference, @PathVariable UUID task, RedirectAttributes redirect) {
    if (queries.tasks(order(reference).id()).stream().noneMatch(one -> one.id().equals(task))) {
      throw new NotFound("Payment task", task);
    }
    money.again(task);
    redirect.addFlashAttribute("toast", new DefaultMessageSourceResolvable("orders.money.retried"));
    return "redirect:/orders/" + reference;
  }

  private Order order(String reference) {
    OrderId id = queries.find(reference).orElseThrow(() -> new NotFound("Order", reference));
    return orders.find(id).orElseThrow(() -> new NotFound("Order", reference));
  }
}
