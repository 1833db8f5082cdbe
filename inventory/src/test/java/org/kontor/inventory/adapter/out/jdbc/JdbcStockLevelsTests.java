package org.kontor.inventory.adapter.out.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.kontor.inventory.Claim;
import org.kontor.inventory.ClaimStock;
import org.kontor.inventory.Holder;
import org.kontor.inventory.InventoryTest;
import org.kontor.inventory.StockFixture;
import org.kontor.inventory.application.SaveLocation;
import org.kontor.inventory.application.StockLevelsContract;
import org.kontor.inventory.domain.StockLevels;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@InventoryTest
class JdbcStockLevelsTests extends StockLevelsContract {
  @Autowired StockLevels levels;
  @Autowired ClaimStock claims;
  @Autowired TransactionOperations transaction;
  @Autowired JdbcClient jdbc;
  @Autowired SaveLocation locations;

  @Override
  protected StockLevels levels() {
    return levels;
  }

  @Override
  protected void inOne(Runnable work) {
    transaction.executeWithoutResult(_ -> work.run());
  }

  @Override
  protected void reserve(Holder holder, Claim claim) {
    assertThat(claims.exchange(holder, List.of(), List.of(claim)))
        .isInstanceOf(ClaimStock.Result.Claimed.class);
  }

  @AfterEach
  void everyInvariantHolds() {
    assertThat(new StockFixture(jdbc, locations).broken()).isEmpty();
  }
}
