package org.kontor.app.console;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@ConsoleTest
class ShellTests {
  @Autowired private MockMvc web;

  @Test
  void wrapsAPageForAPlainRequest() throws Exception {
    web.perform(get("/profile/specimen/list").with(Staff.ops()))
        .andExpect(status().isOk())
        .andExpect(header().stringValues("Vary", hasItem("HX-Request")))
        .andExpect(content().string(containsString("<title>A list of rows</title>")))
        .andExpect(content().string(containsString("class=\"rail\"")))
        .andExpect(content().string(containsString("the rows")));
  }

  @ParameterizedTest
  @CsvSource({
    "/orders, /orders",
    "/fulfillment, /fulfillment",
    "/fulfillment?view=READY&way=PICKUP, /fulfillment/pickups",
    "/fulfillment/sourcing, /fulfillment/sourcing",
    "/catalog/categories, /catalog/products",
    "/inventory/movements, /inventory/stock",
    "/inventory/postcodes, /inventory/locations",
    "/operations/sign-ins, /operations/events",
    "/settings/keys, /settings/people"
  })
  void marksInTheRailWhereOneIs(String here, String marked) throws Exception {
    web.perform(get(here).with(Staff.admin()))
        .andExpect(
            content().string(containsString("href=\"" + marked + "\" aria-current=\"page\"")));
  }

  @Test
  void marksNothingInTheRailForAPageOfOnesOwn() throws Exception {
    web.perform(get("/profile/password").with(Staff.admin()))
        .andExpect(content().string(containsString("class=\"rail\"")))
        .andExpect(content().string(not(containsString("aria-current"))));
  }

  @Test
  void leavesAPageBareForHtmx() throws Exception {
    web.perform(get("/profile/specimen/list").with(Staff.ops()).header("HX-Request", "true"))
        .andExpect(content().string(containsString("<h1>A list of rows</h1>")))
        .andExpect(content().string(not(containsString("class=\"rail\""))));
  }

  @Test
  void answersOnlyTheRegionThatIsTheTarget() throws Exception {
    web.perform(
            get("/profile/specimen/list")
                .with(Staff.ops())
                .header("HX-Request", "true")
                .header("HX-Target", "rows"))
        .andExpect(content().string(containsString("the rows")))
        .andExpect(content().string(not(containsString("<h1>"))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"unknown", "h1", "//div", "rows,main", "title(x)", "'+T(java.lang.Runtime)+'"})
  void answersTheMainPartForATargetThatIsNoFragmentOfThePage(String target) throws Exception {
    web.perform(
            get("/profile/specimen/list")
                .with(Staff.ops())
                .header("HX-Request", "true")
                .header("HX-Target", target))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("<main class=\"sheet\"")));
  }

  @Test
  void restoresAWholePageFromHistory() throws Exception {
    web.perform(
            get("/profile/specimen/list")
                .with(Staff.ops())
                .header("HX-Request", "true")
                .header("HX-History-Restore-Request", "true"))
        .andExpect(content().string(containsString("class=\"rail\"")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "de", "es", "ru", "az"})
  void showsEachPieceInEachLanguage(String language) throws Exception {
    web.perform(get("/profile/specimen").with(Staff.speaking(language)))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("lang=\"" + language + "\"")))
        .andExpect(content().string(not(containsString("??"))));
  }

  @Test
  void writesMoneyInItsOwnCurrencyAndTheReadersForm() throws Exception {
    web.perform(get("/profile/specimen").with(Staff.speaking("de")))
        .andExpect(content().string(containsString("1.204,75\u00a0€")))
        .andExpect(content().string(containsString("\u221264,50\u00a0€")));
    web.perform(get("/profile/specimen").with(Staff.speaking("en")))
        .andExpect(content().string(containsString("€1,204.75")))
        .andExpect(content().string(containsString("\u2212€64.50")));
  }

  @Test
  void countsInRussianForms() throws Exception {
    web.perform(get("/profile/specimen").with(Staff.speaking("ru")))
        .andExpect(content().string(containsString("22 строки")));
  }

  @Test
  void showsAToastInThePageAndBesideAFragment() throws Exception {
    web.perform(get("/profile/specimen/toast").with(Staff.ops()))
        .andExpect(
            content().string(containsString("<span>Katrin saved this while you were editing")));
    web.perform(get("/profile/specimen/toast").with(Staff.ops()).header("HX-Request", "true"))
        .andExpect(content().string(containsString("hx-swap-oob=\"beforeend:#toasts\"")));
    web.perform(get("/profile/specimen/list").with(Staff.ops()))
        .andExpect(content().string(not(containsString("class=\"toast-k\""))));
  }

  @Test
  void speaksTheBrowsersLanguageBeforeSignInAndEnglishIfItHasNone() throws Exception {
    web.perform(get("/sign-in").header("Accept-Language", "fr, az;q=0.8"))
        .andExpect(content().string(containsString("Kontor-a daxil olun")));
    web.perform(get("/sign-in").header("Accept-Language", "fr"))
        .andExpect(content().string(containsString("Sign in to Kontor")));
  }

  @Test
  void addressesAssetsByTheirContent() throws Exception {
    String page = web.perform(get("/sign-in")).andReturn().getResponse().getContentAsString();
    String sheet = page.replaceAll("(?s).*href=\"(/kontor-[0-9a-f]{32}\\.css)\".*", "$1");
    web.perform(get(sheet))
        .andExpect(status().isOk())
        .andExpect(header().string("Cache-Control", containsString("max-age=31536000")));
  }

  @Test
  void remembersAChosenLanguageAndTheme() throws Exception {
    web.perform(
            post("/profile/theme")
                .param("theme", "dark")
                .param("back", "/search")
                .with(Staff.ops())
                .with(csrf()))
        .andExpect(status().isFound())
        .andExpect(header().string("Location", "/search"));
    web.perform(
            post("/profile/language")
                .param("language", "az")
                .param("back", "//evil.example")
                .with(Staff.ops())
                .with(csrf()))
        .andExpect(header().string("Location", "/"));
  }
}
