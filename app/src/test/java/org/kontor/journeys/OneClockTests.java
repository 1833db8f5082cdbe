package org.kontor.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.URI;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.kontor.app.domain.people.Language;
import org.kontor.app.domain.people.Person;
import org.kontor.app.domain.people.Role;
import org.kontor.app.domain.people.Theme;
import org.kontor.outside.Api;
import org.kontor.outside.AssembledKontor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;

/// Whoever looks at two pages reads the same clock: a moment is told alike wherever it stands, with
/// its zone on hover. The server runs in whatever zone it likes.
@AssembledKontor
class OneClockTests {
  private static final Pattern TIME =
      Pattern.compile(
          "<time datetime=\"([^\"]*T[^\"]*)\" title=\"([^\"]*)\"\\s*>([^<]*)</time\\s*>");

  private static final UsernamePasswordAuthenticationToken ADMIN =
      UsernamePasswordAuthenticationToken.authenticated(
          new Person(
              "admin",
              "Ada",
              Role.ADMINISTRATOR,
              Set.of(),
              Language.EN,
              Theme.LIGHT,
              Integer.MAX_VALUE),
          null,
          List.of(new SimpleGrantedAuthority("ROLE_ADMINISTRATOR")));

  @LocalServerPort private int port;
  @Autowired private MockMvc web;
  @Autowired private DataSource source;

  @Test
  void tellsAMomentAlikeOnThePagesOfEachContext() throws Exception {
    String base = "http://127.0.0.1:" + port;
    Records records = Records.of(base, source);
    Api api = new Api(base, AssembledKontor.KEY);
    String order = records.sent();

    Map<String, Told> told = new HashMap<>();
    for (String page :
        List.of(
            "/customers",
            "/customers/timeline?reference=" + order,
            "/catalog/products",
            "/imports",
            "/inventory/movements",
            "/orders",
            "/orders/" + order,
            "/fulfillment?view=DONE",
            "/returns",
            "/settings/keys")) {
      List<MatchResult> times = TIME.matcher(read(page)).results().toList();
      assertThat(times).as("times on %s", page).isNotEmpty();
      for (MatchResult time : times) {
        Told here = new Told(time.group(2), time.group(3));
        assertThat(here.exactly()).as("zone on %s", page).endsWith(" Europe/Berlin");
        assertThat(told.computeIfAbsent(time.group(1), _ -> here)).as(page).isEqualTo(here);
      }
    }
    String placed = api.get("/orders/" + order).expect(200).text("/placedAt");
    assertThat(told.keySet())
        .anyMatch(instant -> OffsetDateTime.parse(instant).isEqual(OffsetDateTime.parse(placed)));
  }

  private String read(String page) throws Exception {
    return web.perform(get(URI.create(page)).with(authentication(ADMIN)))
        .andReturn()
        .getResponse()
        .getContentAsString();
  }

  private record Told(String exactly, String shown) {}
}
