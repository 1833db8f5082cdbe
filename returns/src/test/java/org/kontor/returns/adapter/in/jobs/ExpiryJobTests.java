package org.kontor.returns.adapter.in.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kontor.customer.StaleVersion;
import org.kontor.returns.RmaNumber;
import org.kontor.returns.domain.Return;
import org.kontor.returns.domain.ReturnEvent;
import org.kontor.returns.domain.Returns;

class ExpiryJobTests {
  private static final RmaNumber FIRST = new RmaNumber("R-100001");
  private static final RmaNumber BAD = new RmaNumber("R-100002");
  private static final RmaNumber LAST = new RmaNumber("R-100003");

  @Test
  void oneThatCanNotBeEndedHoldsUpNoOther() {
    List<RmaNumber> ended = new ArrayList<>();
    new ExpiryJob(
            new Overdue(List.of(FIRST, BAD, LAST)),
            number -> {
              if (number.equals(BAD)) {
                throw new StaleVersion("Return", number);
              }
              ended.add(number);
            },
            Clock.systemUTC())
        .expire();
    assertThat(ended).containsExactly(FIRST, LAST);
  }

  /// Knows only which are overdue.
  private record Overdue(List<RmaNumber> numbers) implements Returns {
    @Override
    public List<RmaNumber> overdue(Instant now, int limit) {
      return numbers;
    }

    @Override
    public Optional<Return> find(RmaNumber number) {
      throw new AssertionError();
    }

    @Override
    public Optional<Return> read(RmaNumber number) {
      throw new AssertionError();
    }

    @Override
    public RmaNumber nextNumber() {
      throw new AssertionError();
    }

    @Override
    public void add(Return made, ReturnEvent event) {
      throw new AssertionError();
    }

    @Override
    public void save(Return changed, ReturnEvent event) {
      throw new AssertionError();
    }
  }
}
