package org.kontor.inventory.application;

import org.kontor.inventory.Claim;
import org.kontor.inventory.Holder;
import org.kontor.inventory.domain.StockLevels;

class StockLevelsInMemoryTests extends StockLevelsContract {
  private final StockLevelsInMemory levels = new StockLevelsInMemory();

  @Override
  protected StockLevels levels() {
    return levels;
  }

  @Override
  protected void inOne(Runnable work) {
    work.run();
  }

  @Override
  protected void reserve(Holder holder, Claim claim) {
    levels.reserve(holder, claim);
  }
}
