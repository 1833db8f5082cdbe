package org.kontor.catalog.adapter.in.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.kontor.catalog.CatalogTest;
import org.kontor.catalog.ChannelId;
import org.kontor.catalog.Offers;
import org.kontor.catalog.Sku;
import org.kontor.customer.DemoChapter;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@Transactional
class CatalogChapterTests extends CatalogTest {
  @Autowired CatalogChapter chapter;
  @Autowired JdbcClient jdbc;
  @Autowired Offers offers;

  @Test
  void makesARangeWorthLookingAt() {
    chapter.prepare(
        new DemoChapter.Stage() {
          @Override
          public void at(Instant moment) {}

          @Override
          public void pass(Duration time) {}

          @Override
          public Instant end() {
            return Instant.EPOCH;
          }

          @Override
          public void settle() {}
        });
    assertThat(count("catalog.products")).isGreaterThanOrEqualTo(44);
    assertThat(count("catalog.variants")).isGreaterThanOrEqualTo(110);
    assertThat(offers.find(new ChannelId("web-de"), java.util.List.of(new Sku("HH-TNT-LI2-MOS"))))
        .hasSize(1);
    assertThat(count("catalog.invariant_i13_product_versions")).isZero();
    assertThat(count("catalog.invariant_i13_variants_in_step")).isZero();
  }

  private int count(String table) {
    return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
  }
}
