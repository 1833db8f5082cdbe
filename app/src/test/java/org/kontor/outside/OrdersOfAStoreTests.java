package org.kontor.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kontor.app.domain.people.Language;
import org.kontor.app.domain.people.Person;
import org.kontor.app.domain.people.Role;
import org.kontor.app.domain.people.Theme;
import org.kontor.inventory.LocationId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// Someone bound to a store sees the orders of that store and no others, at whatever address.
@AssembledKontor
class OrdersOfAStoreTests {
  private static final RequestPostProcessor AYLIN = bound("store", "store-berlin");
  private static final RequestPostProcessor NILS = bound("store-hamburg", "store-hamburg");
  private static String sent = "";
  private static String collected = "";

  @LocalServerPort private int port;
  @Autowired private MockMvc web;

  /// One order is sent from the depot, one is collected in the store.
  @BeforeEach
  void trade() {
    if (sent.isEmpty()) {
      Api api = new Api("http://127.0.0.1:" + port, AssembledKontor.KEY);
      Shelves shelves = new Shelves(api, "BOUND");
      shelves.fill(2, 5);
      shelves.open("store-berlin", "Store Berlin", "store", List.of("pickup", "return"));
      shelves.count("store-berlin", "BOUND-2", 5);
      sent = order(api, "standard", "BOUND-1", "Ada Sent");
      collected = order(api, "pickup:store-berlin", "BOUND-2", "Bea Collected");
    }
  }

  private static String order(Api api, String delivery, String sku, String name) {
    return new Storefront(api)
        .cart(sku, 1)
        .contact(name.toLowerCase(java.util.Locale.ROOT).replace(' ', '.') + "@example.com", name)
        .address(name, "Am Hof 1", "10115", "Berlin")
        .delivery(delivery)
        .place("bound-" + sku, "ok")
        .expect(201)
        .text("/number");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/orders", "/orders?q=%s", "/orders/export.csv", "/search?q=%s"})
  void listsOnlyTheirs(String address) throws Exception {
    assertThat(shown(address.formatted(collected)))
        .contains("Bea Collected")
        .doesNotContain("Ada Sent");
    assertThat(shown(address.formatted(sent))).doesNotContain("Ada Sent");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/orders/%s", "/orders/%s/cancellation"})
  void opensOnlyTheirs(String address) throws Exception {
    assertThat(as(AYLIN, get(address.formatted(collected))).getStatus()).isEqualTo(200);
    assertThat(as(AYLIN, get(address.formatted(sent))).getStatus()).isEqualTo(404);
    assertThat(as(NILS, get(address.formatted(collected))).getStatus()).isEqualTo(404);
  }

  @Test
  void countsOnlyTheirs() throws Exception {
    assertThat(as(NILS, get("/orders/figures")).getContentAsString())
        .doesNotContain("€")
        .contains(">0<");
    assertThat(shown("/orders/figures")).contains("€");
  }

  @Test
  void changesNone() throws Exception {
    var cancel =
        post("/orders/" + collected + "/cancellation").with(csrf()).param("reason", "curious");
    assertThat(as(AYLIN, cancel).getStatus()).isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/customers",
        "/customers/export",
        "/customers/figures",
        "/customers/messages",
        "/customers/card?email=bea.collected@example.com",
        "/customers/timeline?reference=%s"
      })
  void customersAreForOthers(String address) throws Exception {
    assertThat(as(AYLIN, get(address.formatted(collected))).getStatus()).isEqualTo(403);
  }

  @Test
  void findsNoCustomer() throws Exception {
    assertThat(shown("/search?q=bea.collected@example.com")).doesNotContain("/customers/");
  }

  private String shown(String address) throws Exception {
    MockHttpServletResponse response = as(AYLIN, get(address));
    assertThat(response.getStatus()).isIn(200, 302);
    return response.getContentAsString();
  }

  private MockHttpServletResponse as(
      RequestPostProcessor person, MockHttpServletRequestBuilder request) throws Exception {
    return web.perform(request.with(person).header("HX-Request", "true")).andReturn().getResponse();
  }

  private static RequestPostProcessor bound(String login, String store) {
    Person person =
        new Person(
            login,
            login,
            Role.STORE_ASSOCIATE,
            Set.of(new LocationId(store)),
            Language.EN,
            Theme.LIGHT,
            Integer.MAX_VALUE);
    return authentication(
        UsernamePasswordAuthenticationToken.authenticated(
            person, null, List.of(new SimpleGrantedAuthority("ROLE_" + person.role()))));
  }
}
