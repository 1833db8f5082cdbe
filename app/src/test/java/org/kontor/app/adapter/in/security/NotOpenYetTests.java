package org.kontor.app.adapter.in.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.availability.ApplicationAvailabilityBean;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class NotOpenYetTests {
  private final ApplicationAvailabilityBean house = new ApplicationAvailabilityBean();
  private final NotOpenYet notOpenYet = new NotOpenYet(house);
  private final MockHttpServletResponse response = new MockHttpServletResponse();

  @ParameterizedTest
  @ValueSource(strings = {"/", "/sign-in", "/session", "/orders", "/api/v1/orders", "/live"})
  void asksEverybodyToWaitWhileTheDemoPlays(String path) throws Exception {
    assertThat(isLetIn(path)).isFalse();
    assertThat(response.getStatus()).isEqualTo(503);
    assertThat(response.getHeader("Retry-After")).isEqualTo("3");
    assertThat(response.getHeader("Refresh")).isEqualTo("3");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/actuator/health/readiness", "/kontor-1a2b.css", "/css/base.css", "/error"})
  void servesWhatThePageOfWaitingIsMadeOf(String path) throws Exception {
    assertThat(isLetIn(path)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/sign-in", "/api/v1/orders"})
  void isOpenOnceEverythingIsReady(String path) throws Exception {
    house.onApplicationEvent(new AvailabilityChangeEvent<>(this, ReadinessState.ACCEPTING_TRAFFIC));
    assertThat(isLetIn(path)).isTrue();
  }

  private boolean isLetIn(String path) throws ServletException, IOException {
    MockFilterChain chain = new MockFilterChain();
    MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
    request.setServletPath(path);
    notOpenYet.doFilter(request, response, chain);
    return chain.getRequest() != null;
  }
}
