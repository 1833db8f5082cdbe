package org.kontor.orders;

import org.junit.jupiter.api.AfterEach;
import org.kontor.orders.application.PaymentsContract;
import org.kontor.orders.domain.payment.Payments;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@OrdersTest
class SimulatedPaymentsTests extends PaymentsContract {
  @Autowired Payments payments;
  @Autowired JdbcClient jdbc;

  @Override
  protected Payments payments() {
    return payments;
  }

  /// No order of ours belongs to these.
  @AfterEach
  void forget() {
    jdbc.sql(
            """
            delete from orders.simulated_provider s
            where not exists (select from orders.payment p where p.key = s.authorisation)
            """)
        .update();
  }
}
