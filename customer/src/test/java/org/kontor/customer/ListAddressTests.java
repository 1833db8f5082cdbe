package org.kontor.customer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

class ListAddressTests {
  @Test
  void leavesOutWhatIsNotAsked() {
    assertThat(new ListAddress("/orders").with("q", " ").with("after", null).with("view", "late"))
        .hasToString("/orders?view=late");
  }

  @ParameterizedTest
  @ValueSource(strings = {"mia sommer", "mia+shop@example.org", "50 % & more", "şəkər", "a=b#c?d"})
  void bringsWhatWasTypedAsItWasTyped(String typed) {
    String address = new ListAddress("/customers").with("q", typed).with("after", "x y").value();
    var asked = UriComponentsBuilder.fromUriString(address).build().getQueryParams();
    assertThat(UriUtils.decode(String.valueOf(asked.getFirst("q")), "UTF-8")).isEqualTo(typed);
    assertThat(asked.getFirst("after")).isEqualTo("x%20y");
  }
}
