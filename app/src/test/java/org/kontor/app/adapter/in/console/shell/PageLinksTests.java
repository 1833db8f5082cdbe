package org.kontor.app.adapter.in.console.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageLinksTests {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/orders",
        "/orders/K-100082",
        "/orders?q=a.b&after=2026-11-22T07:00:00.5Z",
        "/sign-in?language=de",
        "/inventory/stock/ABC;v=1.2",
        "#dead.end"
      })
  void aPageHasNoVersionInItsAddress(String link) {
    assertThat(PageLinks.isPage(link)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/kontor.css", "/webjars/htmx.org/dist/htmx.min.js", "/icons.svg#receipt"})
  void anAssetHas(String link) {
    assertThat(PageLinks.isPage(link)).isFalse();
  }
}
