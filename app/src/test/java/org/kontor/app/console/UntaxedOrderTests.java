package org.kontor.app.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import org.junit.jupiter.api.Test;
import org.kontor.outside.Api;
import org.kontor.outside.AssembledKontor;
import org.kontor.outside.Shelves;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.MockMvc;

/// Where no tax rate is known trade goes on, but not in silence.
@AssembledKontor
class UntaxedOrderTests {
  @LocalServerPort private int port;
  @Autowired private MockMvc web;

  @Test
  void theOrderSaysThatNoRateWasKnown() throws Exception {
    Shelves shelves = new Shelves(new Api("http://127.0.0.1:" + port, AssembledKontor.KEY), "TAX");
    shelves.fill(1, 1);
    shelves.run(
        "orders",
        "number,channel,placedAt,email,name,city,country,currency,sku,quantity,unitPrice,shipping,status\n"
            + sold("TAX-NO", "NO")
            + sold("TAX-EE", "EE"));
    assertThat(page("TAX-NO")).contains("No tax rate was known for NO: sold without tax.");
    assertThat(page("TAX-EE")).doesNotContain("No tax rate was known");
  }

  private static String sold(String number, String country) {
    return "%s,web-de,2026-11-19,jo@example.com,Jo Weber,Town,%s,EUR,TAX-1,1,9.90,0,shipped%n"
        .formatted(number, country);
  }

  private String page(String order) throws Exception {
    return web.perform(get("/orders/" + order).with(Staff.ops()))
        .andReturn()
        .getResponse()
        .getContentAsString();
  }
}
