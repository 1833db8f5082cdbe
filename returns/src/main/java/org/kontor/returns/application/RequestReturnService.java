package org.kontor.returns.application;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kontor.orders.Units;
import org.kontor.returns.application.RequestReturn.Result.Authorized;
import org.kontor.returns.application.RequestReturn.Result.BeyondAuthority;
import org.kontor.returns.application.RequestReturn.Result.ForAPerson;
import org.kontor.returns.application.RequestReturn.Result.Refused;
import org.kontor.returns.application.ReturnOptions.Quote;
import org.kontor.returns.domain.LineAssessment;
import org.kontor.returns.domain.Overrule;
import org.kontor.returns.domain.PurchasedUnits;
import org.kontor.returns.domain.Refusal;
import org.kontor.returns.domain.Return;
import org.kontor.returns.domain.ReturnLine;
import org.kontor.returns.domain.ReturnMethod;
import org.kontor.returns.domain.ReturnPolicy.Payer;
import org.kontor.returns.domain.Returns;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class RequestReturnService implements RequestReturn {
  private final ReturnOptions options;
  private final PurchasedUnits units;
  private final Returns returns;
  private final Clock clock;

  RequestReturnService(ReturnOptions options, PurchasedUnits units, Returns returns, Clock clock) {
    this.options = options;
    this.units = units;
    this.returns = returns;
    this.clock = clock;
  }

  @Override
  public Result request(Command command) {
    Quote quote = options.quote(command.order(), command.lines(), command.method());
    List<Refusal> refusals =
        quote.lines().stream().flatMap(line -> line.refusals().stream()).toList();
    boolean overruled = !refusals.isEmpty() && command.overruleReason() != null;
    boolean forAPerson = quote.lines().stream().allMatch(RequestReturnService::mayWait);
    if (!refusals.isEmpty() && !(overruled && quote.canBeOverruled()) && !forAPerson) {
      return new Refused(refusals);
    }
    if (overruled && !command.authority().mayOverrule(quote.refund(), quote.agentLimit())) {
      return new BeyondAuthority(quote.agentLimit().amount());
    }
    List<Refusal> taken = claim(command, quote);
    if (!taken.isEmpty()) {
      return new Refused(taken);
    }
    return open(command, quote, refusals, overruled);
  }

  private static boolean mayWait(LineAssessment line) {
    return line.isAllowed() || line.isForAPerson();
  }

  /// Someone may have announced the same units since the quote was read: the counter decides.
  private List<Refusal> claim(Command command, Quote quote) {
    List<Units> wanted =
        command.lines().stream().map(wish -> new Units(wish.line(), wish.quantity())).toList();
    List<Refusal> refusals = new ArrayList<>();
    Map<Integer, Integer> left = units.claim(quote.purchase(), wanted);
    left.forEach((line, count) -> refusals.add(new Refusal.AlreadyReturned(line, count)));
    return refusals;
  }

  private Result open(Command command, Quote quote, List<Refusal> refusals, boolean overruled) {
    Instant now = clock.instant();
    boolean postagePaid =
        command.method() == ReturnMethod.POST
            && quote.lines().stream().allMatch(RequestReturnService::isPostageOurs);
    Return made =
        Return.of(
            returns.nextNumber(),
            quote.purchase(),
            command.method(),
            postagePaid,
            lines(command, quote));
    returns.add(made, made.request(command.by(), now));
    if (!refusals.isEmpty() && !overruled) {
      return new ForAPerson(made.number(), refusals);
    }
    returns.save(made, made.authorize(overrule(command, refusals, now), command.by(), now));
    return new Authorized(made.number());
  }

  private static @Nullable Overrule overrule(Command command, List<Refusal> refusals, Instant now) {
    return command.overruleReason() == null || refusals.isEmpty()
        ? null
        : new Overrule(
            command.overruleReason(),
            refusals.stream().map(Refusal::rule).distinct().toList(),
            command.by(),
            now);
  }

  private static boolean isPostageOurs(LineAssessment line) {
    return line.policy().postage() == Payer.RETAILER || line.reason().isOurFault();
  }

  private static List<ReturnLine> lines(Command command, Quote quote) {
    List<ReturnLine> lines = new ArrayList<>();
    for (int i = 0; i < quote.lines().size(); i++) {
      LineAssessment line = quote.lines().get(i);
      lines.add(
          new ReturnLine(
              line.line(),
              line.quantity(),
              line.reason(),
              command.lines().get(i).note(),
              line.fee()));
    }
    return lines;
  }
}
