package org.kontor.app.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@ConsoleTest
class SafetyStockPageTests {
  private static final String SKU = "HH-LNT-STU-ZIN";
  private static final String PAGE = "/inventory/safety/" + SKU + "/store-berlin";

  @Autowired private MockMvc web;
  @Autowired private JdbcClient database;
  private int before;

  @BeforeEach
  void look() {
    before = safety();
  }

  private int safety() {
    return database
        .sql("select safety from inventory.stock where (location, sku) = ('store-berlin', ?)")
        .param(SKU)
        .query(Integer.class)
        .optional()
        .orElse(0);
  }

  private ResultActions set(RequestPostProcessor who, int was, String pieces, String reason)
      throws Exception {
    return web.perform(
        post(PAGE)
            .param("was", Integer.toString(was))
            .param("safety", pieces)
            .param("reason", reason)
            .with(csrf())
            .with(who));
  }

  @Test
  void aMerchandiserSetsItAndItsHistoryTellsOf() throws Exception {
    set(Staff.merch(), before, Integer.toString(before + 2), "Shop window")
        .andExpect(redirectedUrl("/inventory/stock/" + SKU));

    web.perform(get(PAGE).with(Staff.service()))
        .andExpect(content().string(containsString("Shop window")))
        .andExpect(content().string(not(containsString("name=\"safety\""))));
  }

  @Test
  void whoComesSecondSeesTheirsBesideTheirOwnAndOverwritesOnlyKnowingIt() throws Exception {
    set(Staff.merch(), before, Integer.toString(before + 3), "Supplier is slow");

    set(Staff.ops(), before, "77", "Counts are off")
        .andExpect(status().isConflict())
        .andExpect(content().string(containsString("merch saved this")))
        .andExpect(content().string(containsString("name=\"was\" value=\"" + (before + 3) + "\"")))
        .andExpect(content().string(containsString("value=\"77\"")))
        .andExpect(content().string(containsString("Counts are off")));

    set(Staff.ops(), before + 3, "77", "Counts are off").andExpect(status().is3xxRedirection());
  }

  @Test
  void aMistakeDoesNotMakeOneForgetWhatWasThere() throws Exception {
    set(Staff.merch(), 123_456, "many", "")
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("name=\"was\" value=\"123456\"")))
        .andExpect(content().string(containsString("value=\"many\"")));
  }

  @Test
  void neitherAStoreNorTheServiceDeskDecides() throws Exception {
    set(Staff.store(), before, "9", "Mine").andExpect(status().isForbidden());
    set(Staff.service(), before, "9", "Mine").andExpect(status().isForbidden());

    assertThat(safety()).isEqualTo(before);
  }
}
