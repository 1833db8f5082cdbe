package org.kontor.app.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/// The counter, with a pick-up of the demo that is ready.
@ConsoleTest
class HandoverPageTests {
  @Autowired private MockMvc web;
  @Autowired private JdbcClient jdbc;
  private String id = "";

  @BeforeEach
  void aPickUpThatIsReady() {
    id = one("select id::text from fulfillment.fulfillment_orders where state = 'READY' limit 1");
  }

  @Test
  void showsWhatWasFoundUnderAnAddressOfItsOwn() throws Exception {
    String code =
        one("select code from fulfillment.fulfillment_orders where id::text = '" + id + "'");
    web.perform(
            post("/fulfillment/tasks/handover")
                .param("code", code)
                .with(Staff.admin())
                .with(csrf()))
        .andExpect(redirectedUrl("/fulfillment/tasks/" + id + "/handover"))
        .andExpect(flash().attribute("code", code));
  }

  @Test
  void asksForTheCodeWhereNoneWasTypedAndCountsNoWrongTry() throws Exception {
    String before = tries();
    web.perform(
            post("/fulfillment/tasks/" + id + "/handover")
                .param("code", " ")
                .with(Staff.admin())
                .with(csrf()))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("Type the code")));
    assertThat(tries()).isEqualTo(before);
  }

  private String tries() {
    return one(
        "select wrong_codes::text from fulfillment.fulfillment_orders where id::text = '"
            + id
            + "'");
  }

  private String one(String query) {
    return jdbc.sql(query).query(String.class).single();
  }
}
