package org.kontor.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kontor.outside.Api;
import org.kontor.outside.AssembledKontor;
import org.kontor.outside.Shelves;
import org.kontor.outside.Storefront;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Pages that are looked at hear that something changed, and nothing else.
@AssembledKontor
@ExtendWith(Chromium.class)
class LiveTests {
  private static final Duration SOON = Duration.ofSeconds(20);

  @LocalServerPort private int port;
  private Api api;

  @BeforeEach
  void fill() {
    api = new Api("http://127.0.0.1:" + port, AssembledKontor.KEY);
    new Shelves(api, "LIVE").fill(1, 100);
  }

  @Test
  void whoMaySeeOrdersHearsThatTheyChangedAndNothingAboutThem() throws Exception {
    try (Session service = new Session("service");
        Session merchandiser = new Session("merch")) {
      List<String> heard = service.listen();
      List<String> elsewhere = merchandiser.listen();

      String number = order();

      await().atMost(SOON).until(() -> heard.contains("data:orders"));
      await().atMost(SOON).until(() -> heard.contains("data:fulfillment"));
      assertThat(heard).noneMatch(line -> line.contains(number));
      assertThat(elsewhere).doesNotContain("data:orders", "data:fulfillment");
    }
  }

  @Test
  void manyChangesAreToldOnce() throws Exception {
    try (Session service = new Session("service")) {
      List<String> heard = service.listen();
      long started = System.nanoTime();
      for (int i = 0; i < 12; i++) {
        order();
      }
      await().atMost(SOON).until(() -> heard.contains("data:orders"));
      Thread.sleep(1_000);
      long seconds = Duration.ofNanos(System.nanoTime() - started).toSeconds();
      assertThat(heard.stream().filter("data:orders"::equals).count())
          .isLessThanOrEqualTo(2 + seconds / 4);
    }
  }

  @Test
  void theStreamEndsWhenTheySignOut() throws Exception {
    try (Session service = new Session("service")) {
      List<String> heard = service.listen();
      service.post("/sign-out", Map.of());
      await().atMost(SOON).until(() -> heard.contains("(end)"));
    }
  }

  @Test
  void theOldestEndsIfOneSessionHasTooMany() throws Exception {
    try (Session service = new Session("service")) {
      List<String> oldest = service.listen();
      for (int i = 0; i < 12; i++) {
        service.listen();
      }
      await().atMost(SOON).until(() -> oldest.contains("(end)"));
    }
  }

  @Test
  void whoIsNotSignedInHearsNothing() throws Exception {
    HttpResponse<String> answer =
        HttpClient.newHttpClient().send(request("/live").build(), BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(401);
  }

  @Test
  void theListOfOrdersShowsANewOneByItself(Browser browser) throws Exception {
    try (Desk desk = new Desk(browser, "http://127.0.0.1:" + port, Desk.WIDE)) {
      desk.signIn("ops");
      desk.page().waitForRequest("**/live", () -> desk.open("/orders"));
      Thread.sleep(500);

      String number = order();

      assertThat(desk.page().locator("#list").getByText(number))
          .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout((double) SOON.toMillis()));
      desk.leave();
    }
  }

  private String order() {
    Storefront.Cart cart = new Storefront(api).cart("LIVE-1", 1);
    cart.contact("live@example.com", "A Shopper")
        .address("A Shopper", "Am Hof 1", "10115", "Berlin")
        .delivery("standard")
        .checkout()
        .expect(200);
    return cart.place("live-" + cart.id(), "ok").expect(201).text("/number");
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
  }

  /// Someone at a browser without a window.
  private final class Session implements AutoCloseable {
    private static final Pattern TOKEN = Pattern.compile("\"csrf\":\"([^\"]+)\"");
    private final HttpClient http =
        HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    Session(String login) throws Exception {
      post("/sign-in", Map.of("username", login, "password", AssembledKontor.STAFF_PASSWORD));
    }

    void post(String path, Map<String, String> form) throws Exception {
      Matcher token =
          TOKEN.matcher(http.send(request("/session").build(), BodyHandlers.ofString()).body());
      assertThat(token.find()).isTrue();
      String body =
          form.entrySet().stream()
              .map(field -> field.getKey() + "=" + encoded(field.getValue()))
              .collect(Collectors.joining("&", "_csrf=" + encoded(token.group(1)) + "&", ""));
      http.send(
          request(path)
              .header("Content-Type", "application/x-www-form-urlencoded")
              .POST(BodyPublishers.ofString(body))
              .build(),
          BodyHandlers.discarding());
    }

    /// The lines as they come.
    List<String> listen() throws Exception {
      HttpResponse<InputStream> stream =
          http.send(request("/live").build(), BodyHandlers.ofInputStream());
      assertThat(stream.statusCode()).isEqualTo(200);
      List<String> lines = new CopyOnWriteArrayList<>();
      Thread.ofVirtual()
          .start(() -> {
            try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(stream.body(), StandardCharsets.UTF_8))) {
              reader.lines().forEach(lines::add);
            } catch (IOException | UncheckedIOException e) {
              lines.add("(broken)");
            }
            lines.add("(end)");
          });
      await().atMost(SOON).until(() -> lines.contains(":open"));
      return lines;
    }

    @Override
    public void close() {
      http.shutdownNow();
    }

    private static String encoded(String text) {
      return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
  }
}
