package org.kontor.returns.adapter.in.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DemoTermsTests {
  private static final String RANGE = "/demo/haldenhof/products.txt";
  private static final int CATEGORY = 3;

  @Test
  void eachPolicyIsForGoodsThatHaldenhofSells() throws IOException {
    Set<String> sold = categories();

    assertThat(ReturnsChapter.TERMS)
        .isNotEmpty()
        .allSatisfy(terms -> assertThat(sold).anyMatch(terms::covers));
  }

  private static Set<String> categories() throws IOException {
    try (InputStream file = DemoTermsTests.class.getResourceAsStream(RANGE)) {
      String lines =
          new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
      return lines
          .lines()
          .skip(1)
          .map(line -> line.split("\\|", -1)[CATEGORY])
          .collect(Collectors.toSet());
    }
  }
}
