package org.kontor.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.asyncDispatch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.URI;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.kontor.app.domain.people.Access;
import org.kontor.app.domain.people.Language;
import org.kontor.app.domain.people.Person;
import org.kontor.app.domain.people.Role;
import org.kontor.app.domain.people.Theme;
import org.kontor.inventory.LocationId;
import org.kontor.outside.AssembledKontor;
import org.kontor.outside.Statements;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.server.PathContainer;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/// Whatever page a context adds is found by its mapping and visited by each role and in each
/// language: it opens for whom it should, has all its words, and asks the database a bounded number
/// of questions.
@AssembledKontor
class EveryPageTests {
  private static final int STATEMENTS = 15;
  private static final Pattern MISSING_WORD = Pattern.compile("\\?\\?[^?\\s]+\\?\\?");
  private static final Pattern NULL = Pattern.compile("[>\"\\s]null[<\"\\s]");

  /// Doors and pieces that aren't a console page for people who are signed in.
  private static final Set<String> ELSEWHERE =
      Set.of("/sign-in", "/session", "/error", "/problems/{slug}", "/live");

  /// The people of the first start: who is nobody, or has another role than they say, is sent away.
  private static final Map<Role, String> LOGINS =
      Map.of(
          Role.ADMINISTRATOR, "admin",
          Role.MERCHANDISER, "merch",
          Role.SERVICE_AGENT, "service",
          Role.STORE_ASSOCIATE, "store",
          Role.OPERATIONS, "ops");

  @LocalServerPort private int port;
  @Autowired private MockMvc web;
  @Autowired private DataSource source;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  private RequestMappingHandlerMapping mappings;

  @TestFactory
  Stream<DynamicTest> opensForWhomItShouldWithAllItsWords() throws SQLException {
    Records records = Records.of("http://127.0.0.1:" + port, source);
    List<String> pages = new ArrayList<>(withoutVariables(records.questions()));
    pages.addAll(records.pages());
    assertThat(pages).hasSizeGreaterThan(30);
    return pages.stream().map(page -> dynamicTest(page, () -> visit(page)));
  }

  /// A page of one record is found by no mapping alone: [Records] has to name one.
  @Test
  void knowsARecordForEachPageThatNeedsOne() throws SQLException {
    SortedSet<PathPattern> patterns = new TreeSet<>(patterns());
    Set<String> unvisited = new TreeSet<>();
    patterns.forEach(pattern -> unvisited.add(pattern.getPatternString()));
    unvisited.removeIf(pattern -> !pattern.contains("{") || ELSEWHERE.contains(pattern));
    for (String page : Records.of("http://127.0.0.1:" + port, source).pages()) {
      PathContainer path = PathContainer.parsePath(URI.create(page).getPath());
      // The most specific comes first, and is the one that answers
      patterns.stream()
          .filter(pattern -> pattern.matches(path))
          .findFirst()
          .ifPresent(pattern -> unvisited.remove(pattern.getPatternString()));
    }
    assertThat(unvisited).as("mappings for which Records names no page").isEmpty();
  }

  private Set<String> withoutVariables(Map<String, String> questions) {
    Set<String> pages = new TreeSet<>();
    patterns().stream()
        .map(PathPattern::getPatternString)
        .filter(path -> !path.contains("{") && !ELSEWHERE.contains(path))
        .forEach(path -> pages.add(path + questions.getOrDefault(path, "")));
    return pages;
  }

  private List<PathPattern> patterns() {
    return mappings.getHandlerMethods().entrySet().stream()
        .filter(entry -> reads(entry.getKey()))
        .filter(entry -> entry.getValue().getBeanType().getName().contains(".adapter.in.console."))
        .map(entry -> Objects.requireNonNull(entry.getKey().getPathPatternsCondition()))
        .flatMap(condition -> condition.getPatterns().stream())
        .toList();
  }

  private static boolean reads(RequestMappingInfo mapping) {
    Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
    return methods.isEmpty() || methods.contains(RequestMethod.GET);
  }

  private void visit(String page) throws Exception {
    List<Visitor> visitors = new ArrayList<>();
    List<Language> languages = List.of(Language.values());
    languages.forEach(language -> visitors.add(new Visitor(Role.ADMINISTRATOR, language)));
    for (Role role : Role.values()) {
      int any = Math.floorMod(page.hashCode() + visitors.size(), languages.size());
      visitors.add(new Visitor(role, languages.get(any)));
    }
    for (Visitor visitor : visitors) {
      visit(page, visitor);
    }
  }

  private void visit(String page, Visitor visitor) throws Exception {
    Statements.sinceLastAsked();
    MockHttpServletResponse response = answer(page, visitor);
    int statements = Statements.sinceLastAsked();

    boolean welcome = Access.mayLook(visitor.role(), URI.create(page).getPath());
    if (welcome && response.getStatus() == 302) {
      assertThat(response.getRedirectedUrl()).as("leads %s on", visitor).doesNotContain("sign-in");
      return;
    }
    assertThat(response.getStatus()).as("status for %s", visitor).isEqualTo(welcome ? 200 : 403);
    String body = response.getContentAsString();
    assertThat(MISSING_WORD.matcher(body).results().map(found -> found.group()).distinct())
        .as("missing words for %s", visitor)
        .isEmpty();
    assertThat(NULL.matcher(body).results().map(found -> around(body, found.start())).distinct())
        .as("nulls for %s", visitor)
        .isEmpty();
    assertThat(statements).as("statements for %s", visitor).isLessThanOrEqualTo(STATEMENTS);
  }

  private MockHttpServletResponse answer(String page, Visitor visitor) throws Exception {
    MvcResult result =
        web.perform(get(URI.create(page)).with(authentication(visitor.signedIn()))).andReturn();
    if (result.getRequest().isAsyncStarted()) {
      result = web.perform(asyncDispatch(result)).andReturn();
    }
    return result.getResponse();
  }

  private static String around(String body, int at) {
    return body.substring(Math.max(0, at - 60), Math.min(body.length(), at + 20));
  }

  private record Visitor(Role role, Language language) {
    UsernamePasswordAuthenticationToken signedIn() {
      Set<LocationId> stores =
          role == Role.STORE_ASSOCIATE ? Set.of(new LocationId("store-berlin")) : Set.of();
      Person person =
          new Person(
              LOGINS.get(role), "Visitor", role, stores, language, Theme.LIGHT, Integer.MAX_VALUE);
      return UsernamePasswordAuthenticationToken.authenticated(
          person, null, List.of(new SimpleGrantedAuthority("ROLE_" + role)));
    }

    @Override
    public String toString() {
      return role + " in " + language;
    }
  }
}
