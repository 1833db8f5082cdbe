package org.kontor.returns.application;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kontor.customer.NotFound;
import org.kontor.inventory.StoreAccess;
import org.kontor.returns.domain.Disposition;
import org.kontor.returns.domain.Finding;
import org.kontor.returns.domain.Return;
import org.kontor.returns.domain.ReturnLine;
import org.kontor.returns.domain.ReturnState;
import org.kontor.returns.domain.Returns;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class InspectReturnService implements InspectReturn {
  private final Returns returns;
  private final StoreAccess access;
  private final Clock clock;

  InspectReturnService(Returns returns, StoreAccess access, Clock clock) {
    this.returns = returns;
    this.access = access;
    this.clock = clock;
  }

  @Override
  public Result inspect(Command command) {
    Return found =
        returns.find(command.number()).orElseThrow(() -> new NotFound("Return", command.number()));
    if (!found.state().mayBecome(ReturnState.INSPECTED)
        && !found.state().mayBecome(ReturnState.DISPOSITIONED)) {
      return new Result.WrongState(found.state());
    }
    if (!found.receipt().map(receipt -> access.mayActAt(receipt.location())).orElse(true)) {
      return new Result.NotYourLocation();
    }
    Instant now = clock.instant();
    if (found.state().mayBecome(ReturnState.INSPECTED)) {
      returns.save(found, found.inspect(findings(found, command), command.by(), now));
    }
    Map<Integer, Disposition> chosen = dispositions(command);
    boolean complete =
        found.lines().stream()
            .filter(line -> line.accepted() > 0)
            .allMatch(line -> chosen.containsKey(line.line()));
    if (!complete) {
      return new Result.Inspected();
    }
    returns.save(found, found.dispose(chosen, command.by(), now));
    return new Result.Dispositioned();
  }

  private static List<Finding> findings(Return found, Command command) {
    Map<Integer, Integer> received = new HashMap<>();
    for (ReturnLine line : found.lines()) {
      received.put(line.line(), line.received());
    }
    List<Finding> findings = new ArrayList<>();
    for (Look look : command.lines()) {
      Integer count = received.get(look.line());
      if (count == null || count == 0) {
        throw new IllegalArgumentException("Nothing of line " + look.line() + " was received");
      }
      if (look.condition() == null) {
        throw new IllegalArgumentException("Line " + look.line() + " needs a condition");
      }
      findings.add(
          new Finding(
              look.line(),
              look.condition(),
              look.accepted() == null ? count : look.accepted(),
              look.note()));
    }
    return findings;
  }

  private static Map<Integer, Disposition> dispositions(Command command) {
    Map<Integer, Disposition> chosen = new HashMap<>();
    for (Look look : command.lines()) {
      if (look.disposition() != null) {
        chosen.put(look.line(), look.disposition());
      }
    }
    return chosen;
  }
}
