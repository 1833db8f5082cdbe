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

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// Safety stock of several rows of the demo's stock at once.
@ConsoleTest
class SafetyStocksPageTests {
  @Autowired private MockMvc web;
  @Autowired private JdbcClient database;
  private List<String> skus = List.of();

  @BeforeEach
  void twoRows() {
    skus =
        database
            .sql(
                "select sku from inventory.stock where location = 'store-hamburg' order by sku limit 2")
            .query(String.class)
            .list();
  }

  @Test
  void offersTicksToThoseWhoDecideOnly() throws Exception {
    web.perform(get("/inventory/stock").with(Staff.merch()))
        .andExpect(content().string(containsString("name=\"on\"")));
    web.perform(get("/inventory/stock").with(Staff.service()))
        .andExpect(content().string(not(containsString("name=\"on\""))));
  }

  @Test
  void showsWhatWasTickedWithWhatItIsNow() throws Exception {
    web.perform(
            get("/inventory/safety")
                .param("on", "store-hamburg/" + skus.get(0), "store-hamburg/" + skus.get(1))
                .with(Staff.merch()))
        .andExpect(content().string(containsString(row(0, safety(0)))))
        .andExpect(content().string(containsString(row(1, safety(1)))));
  }

  @Test
  void setsEachRowWithAHistoryOfItsOwn() throws Exception {
    int wanted = safety(0) + safety(1) + 1;
    set(Staff.merch(), safety(0), safety(1), Integer.toString(wanted))
        .andExpect(redirectedUrl("/inventory/stock"));
    assertThat(List.of(safety(0), safety(1))).containsOnly(wanted);
    for (String sku : skus) {
      web.perform(get("/inventory/safety/" + sku + "/store-hamburg").with(Staff.merch()))
          .andExpect(content().string(containsString("Advent")));
    }
  }

  @Test
  void asksAgainAboutTheRowThatSomeoneElseHasSetAndKeepsTheOthers() throws Exception {
    int first = safety(0);
    int wanted = first + safety(1) + 1;
    set(Staff.merch(), first + 5, safety(1), Integer.toString(wanted))
        .andExpect(status().isConflict())
        .andExpect(content().string(containsString("Someone else changed these")))
        .andExpect(content().string(containsString(row(0, first))))
        .andExpect(content().string(not(containsString(skus.get(1)))));
    assertThat(safety(0)).isEqualTo(first);
    assertThat(safety(1)).isEqualTo(wanted);
  }

  @Test
  void refusesWhatIsNoNumber() throws Exception {
    int first = safety(0);
    set(Staff.merch(), first, safety(1), "many")
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("value=\"many\"")));
    assertThat(safety(0)).isEqualTo(first);
  }

  @Test
  void isNoBusinessOfAStore() throws Exception {
    set(Staff.store(), safety(0), safety(1), "9").andExpect(status().isForbidden());
  }

  private ResultActions set(RequestPostProcessor who, int first, int second, String pieces)
      throws Exception {
    return web.perform(
        post("/inventory/safety")
            .param("on", "store-hamburg/" + first + "/" + skus.get(0))
            .param("on", "store-hamburg/" + second + "/" + skus.get(1))
            .param("safety", pieces)
            .param("reason", "Advent")
            .with(csrf())
            .with(who));
  }

  private String row(int index, int safety) {
    return "value=\"store-hamburg/" + safety + "/" + skus.get(index) + "\"";
  }

  private int safety(int index) {
    return database
        .sql("select safety from inventory.stock where (location, sku) = ('store-hamburg', ?)")
        .param(skus.get(index))
        .query(Integer.class)
        .single();
  }
}
