package org.kontor.app.adapter.in.console.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kontor.fulfillment.ShipmentDispatched;
import org.kontor.orders.OrderId;
import org.kontor.orders.OrderPlaced;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

class ChangesHeardTests {
  private final List<Set<Topic>> told = new ArrayList<>();
  private final ChangesHeard changes =
      new ChangesHeard(
          new Readers() {
            @Override
            boolean isEmpty() {
              return false;
            }

            @Override
            void tell(Set<Topic> changed) {
              told.add(changed);
            }
          });

  @BeforeEach
  void begin() {
    TransactionSynchronizationManager.initSynchronization();
  }

  @AfterEach
  void end() {
    TransactionSynchronizationManager.clearSynchronization();
  }

  @Test
  void tellsWhatIsCommittedAndNothingBefore() {
    happens();
    assertThat(told).isEmpty();
    TransactionSynchronizationManager.getSynchronizations()
        .forEach(TransactionSynchronization::afterCommit);
    assertThat(told).containsExactly(EnumSet.of(Topic.ORDERS, Topic.FULFILLMENT, Topic.RETURNS));
  }

  @Test
  void whatIsRolledBackIsNotTold() {
    happens();
    TransactionSynchronizationManager.getSynchronizations()
        .forEach(each -> each.afterCompletion(TransactionSynchronization.STATUS_ROLLED_BACK));
    assertThat(told).isEmpty();
  }

  @Test
  void anEventChangesItsContextThoseThatListenAndThoseWhoseContractsItAnswers() {
    assertThat(Topic.of(OrderPlaced.class))
        .contains(Topic.ORDERS, Topic.FULFILLMENT, Topic.RETURNS)
        .doesNotContain(Topic.CATALOG, Topic.INVENTORY);
    assertThat(Topic.of(ShipmentDispatched.class))
        .isEqualTo(EnumSet.complementOf(EnumSet.of(Topic.CATALOG)));
    assertThat(Topic.of(String.class)).isEmpty();
  }

  /// Anything that orders publishes.
  private void happens() {
    changes.onApplicationEvent(new PayloadApplicationEvent<>(this, new OrderId(UUID.randomUUID())));
  }
}
