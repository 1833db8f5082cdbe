package org.kontor.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kontor.outside.AssembledKontor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Pictures of the console with the demo's data, for the documentation: `./kontor test -Pscreens
/// -pl app -am`.
@Tag("screens")
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "KONTOR_ADMIN_PASSWORD=" + AssembledKontor.ADMIN_PASSWORD,
      "KONTOR_DEMO_PASSWORD=" + AssembledKontor.STAFF_PASSWORD,
      "kontor.demo=true"
    })
@ExtendWith(Chromium.class)
class ScreensTests {
  /// Of all pictures together, in bytes: each clone carries them.
  private static final long MOST = 3_000_000;

  private static final int QUALITY = 25;
  private static final double DESKTOP_SCALE = 0.7;

  @LocalServerPort private int port;
  @Autowired private JdbcClient database;

  @Test
  void takesPicturesOfEachPage(Browser browser) throws IOException {
    Path folder = root().resolve("docs/screens");
    Files.createDirectories(folder);
    StringBuilder index = new StringBuilder("# The console in pictures\n\n");
    index.append("Made by `./kontor test -Pscreens -pl app -am`, with the demo's data.\n\n");
    index.append("| Page | 1440 px | dark | 390 px | dark |\n|---|---|---|---|---|\n");
    Map<String, List<String>> rows = new LinkedHashMap<>();
    for (ColorScheme theme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      for (int width : List.of(Desk.WIDE, Desk.PHONE)) {
        try (BrowserContext guest = at(browser, theme, width);
            BrowserContext person = signedIn(at(browser, theme, width))) {
          for (Map.Entry<String, String> page : pages().entrySet()) {
            String name =
                "%s-%d-%s.webp"
                    .formatted(page.getKey(), width, theme.name().toLowerCase(Locale.ROOT));
            BrowserContext visitor = page.getKey().equals("sign-in") ? guest : person;
            take(visitor, page.getValue(), width, folder.resolve(name));
            rows.computeIfAbsent(page.getKey(), _ -> new ArrayList<>()).add(name);
          }
        }
      }
    }
    rows.forEach((page, names) ->
        index.append(
            "| %s | %s | %s | %s | %s |%n"
                .formatted(
                    pages().get(page).replaceAll("[0-9a-f-]{36}", "{id}"),
                    link(names.get(0)),
                    link(names.get(2)),
                    link(names.get(1)),
                    link(names.get(3)))));
    Files.writeString(folder.resolve("README.md"), index);
    assertThat(size(folder)).as("bytes of all pictures").isLessThan(MOST);
  }

  private static long size(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.mapToLong(file -> file.toFile().length()).sum();
    }
  }

  private static String link(String name) {
    return "[picture](" + name + ")";
  }

  private BrowserContext at(Browser browser, ColorScheme theme, int width) {
    return browser.newContext(
        new Browser.NewContextOptions()
            .setBaseURL("http://127.0.0.1:" + port)
            .setViewportSize(width, height(width))
            .setLocale("en-GB")
            .setColorScheme(theme));
  }

  private static BrowserContext signedIn(BrowserContext context) {
    Page page = context.newPage();
    page.navigate("/sign-in");
    page.fill("#u", "admin");
    page.fill("#p", AssembledKontor.ADMIN_PASSWORD);
    page.click("form[action='/sign-in'] button");
    page.waitForURL(url -> !url.contains("sign-in"));
    page.close();
    return context;
  }

  private static void take(BrowserContext context, String path, int width, Path file)
      throws IOException {
    Page page = context.newPage();
    page.navigate(path);
    page.waitForFunction(
        "() => document.readyState === 'complete' && !document.querySelector('.htmx-request')");
    JsonObject how = new JsonObject();
    how.addProperty("format", "webp");
    how.addProperty("quality", QUALITY);
    JsonObject clip = new JsonObject();
    clip.addProperty("x", 0);
    clip.addProperty("y", 0);
    clip.addProperty("width", width);
    clip.addProperty("height", height(width));
    clip.addProperty("scale", width == Desk.PHONE ? 1 : DESKTOP_SCALE);
    how.add("clip", clip);
    String picture =
        context.newCDPSession(page).send("Page.captureScreenshot", how).get("data").getAsString();
    Files.write(file, Base64.getDecoder().decode(picture));
    page.close();
  }

  private static int height(int width) {
    return width == Desk.PHONE ? 844 : 900;
  }

  private Map<String, String> pages() {
    Map<String, String> pages = new LinkedHashMap<>();
    pages.put("sign-in", "/sign-in");
    pages.put("home", "/");
    pages.put("orders", "/orders");
    pages.put(
        "order",
        "/orders/"
            + one(
                "select number from orders.orders where state = 'COMPLETED' order by placed_at desc limit 1"));
    pages.put(
        "cancellation",
        "/orders/"
            + one(
                "select number from orders.orders where state = 'OPEN' order by placed_at desc limit 1")
            + "/cancellation");
    pages.put("returns", "/returns");
    pages.put(
        "return-new",
        "/returns/new?order="
            + one(
                "select number from orders.orders where state = 'COMPLETED' order by placed_at desc limit 1"));
    pages.put(
        "return",
        "/returns/" + one("select number from returns.returns order by requested_at desc limit 1"));
    pages.put("return-policies", "/returns/policies");
    pages.put("return-tasks", "/returns/tasks");
    pages.put(
        "return-task",
        "/returns/tasks/"
            + one("select number from returns.returns order by requested_at desc limit 1"));
    pages.put("customers", "/customers");
    pages.put(
        "customer",
        "/customers/" + one("select id::text from customer.profiles order by id limit 1"));
    pages.put("messages", "/customers/messages");
    pages.put(
        "customer-edit",
        "/customers/"
            + one("select id::text from customer.profiles order by id limit 1")
            + "/edit");
    pages.put(
        "message",
        "/customers/messages/"
            + one(
                "select event_id::text from customer.messages where state = 'KEPT' order by event_id limit 1"));
    pages.put("fulfillment", "/fulfillment");
    String work =
        one(
            "select id::text from fulfillment.fulfillment_orders where state in ('OPEN', 'PICKING') order by state desc limit 1");
    pages.put("fulfilment-order", "/fulfillment/" + work);
    pages.put("tasks", "/fulfillment/tasks");
    pages.put("task", "/fulfillment/tasks/" + work);
    pages.put("task-pick", "/fulfillment/tasks/" + work + "/pick");
    pages.put("task-rejection", "/fulfillment/tasks/" + work + "/rejection?line=1");
    pages.put("sourcing", "/fulfillment/sourcing");
    pages.put("pickups", "/fulfillment/pickups");
    pages.put(
        "task-handover",
        "/fulfillment/tasks/"
            + one(
                "select id::text from fulfillment.fulfillment_orders where state = 'READY' order by id limit 1")
            + "/handover");
    pages.put("handover", "/fulfillment/tasks/handover");
    pages.put("products", "/catalog/products");
    pages.put(
        "product",
        "/catalog/products/" + one("select handle from catalog.products order by handle limit 1"));
    pages.put("product-new", "/catalog/products/new");
    pages.put("categories", "/catalog/categories");
    pages.put("imports", "/imports");
    pages.put("import-new", "/imports/new");
    some("select id::text from catalog.import_jobs order by id limit 1")
        .ifPresent(id -> pages.put("import", "/imports/" + id));
    pages.put("stock", "/inventory/stock");
    String sku = one("select sku from inventory.stock order by reserved desc, sku limit 1");
    pages.put("stock-of-a-sku", "/inventory/stock/" + sku);
    pages.put("adjustment", "/inventory/stock/" + sku + "/store-berlin/adjustment");
    pages.put("safety-stock", "/inventory/safety/" + sku + "/store-berlin");
    pages.put(
        "safety-of-several",
        "/inventory/safety?on=store-berlin/" + sku + "&on=warehouse-leipzig/" + sku);
    pages.put("postcodes", "/inventory/postcodes");
    pages.put("movements", "/inventory/movements");
    pages.put("locations", "/inventory/locations");
    pages.put("location", "/inventory/locations/store-berlin");
    pages.put("location-new", "/inventory/locations/new");
    pages.put("operations-events", "/operations/events");
    pages.put("invariants", "/operations/invariants");
    pages.put("invariant", "/operations/invariants/app.invariant_i12_events");
    pages.put("sign-ins", "/operations/sign-ins");
    pages.put("people", "/settings/people");
    pages.put("person", "/settings/people/service");
    pages.put("person-new", "/settings/people/new");
    pages.put("password", "/profile/password");
    pages.put("keys", "/settings/keys");
    return pages;
  }

  private Optional<String> some(String query) {
    return database.sql(query).query(String.class).list().stream().findFirst();
  }

  private String one(String query) {
    return some(query).orElseThrow();
  }

  private static Path root() {
    Path place = Path.of("").toAbsolutePath();
    while (!Files.exists(place.resolve("kontor"))) {
      place = place.getParent();
    }
    return place;
  }
}
