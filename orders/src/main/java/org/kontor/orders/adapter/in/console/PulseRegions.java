package org.kontor.orders.adapter.in.console;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.kontor.orders.application.OrderPulse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// What the home page shows of orders.
@Controller
class PulseRegions {
  private static final int SHOWN = 8;

  private final OrderPulse pulse;
  private final Clock clock;

  PulseRegions(OrderPulse pulse, Clock clock) {
    this.pulse = pulse;
    this.clock = clock;
  }

  @GetMapping("/orders/late")
  String late(Model model) {
    model.addAttribute("late", pulse.late(clock.instant(), SHOWN));
    return "orders/late";
  }

  @GetMapping("/orders/per-hour")
  String perHour(Model model) {
    LocalDate today = LocalDate.now(clock);
    List<Integer> now = pulse.perHour(today);
    List<Integer> before = pulse.perHour(today.minusWeeks(1));
    int most =
        IntStream.range(0, now.size())
            .map(at -> Math.max(now.get(at), before.get(at)))
            .max()
            .orElse(0);
    int peak =
        IntStream.range(0, now.size())
            .reduce(0, (best, at) -> now.get(at) > now.get(best) ? at : best);
    model.addAttribute("date", today);
    model.addAttribute("before", today.minusWeeks(1));
    model.addAttribute("hours", Hours.of(now, before, Math.max(most, 1)));
    model.addAttribute("most", most);
    model.addAttribute("peak", "%02d:00".formatted(peak));
    model.addAttribute("orders", now.get(peak));
    model.addAttribute("sum", now.stream().mapToInt(Integer::intValue).sum());
    return "orders/per-hour";
  }

  /// Two bars of the drawing, which is 720 wide and has its floor at 128.
  record Hours(String hour, int now, int before, Bar bar, Bar was) {
    private static final double WIDTH = 28.7;
    private static final double FLOOR = 128;
    private static final double TALL = 112;

    static List<Hours> of(List<Integer> now, List<Integer> before, int most) {
      return IntStream.range(0, now.size())
          .mapToObj(at -> {
            double left = 30 + at * WIDTH;
            return new Hours(
                "%02d".formatted(at),
                now.get(at),
                before.get(at),
                Bar.of(left + 10.5, now.get(at), most),
                Bar.of(left, before.get(at), most));
          })
          .toList();
    }

    record Bar(double x, double y, double height) {
      static Bar of(double x, int orders, int most) {
        double height = Math.round(TALL * orders * 10 / most) / 10.0;
        return new Bar(Math.round(x * 10) / 10.0, FLOOR - height, height);
      }
    }
  }
}
