package org.kontor.app.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kontor.outside.Api;
import org.kontor.outside.AssembledKontor;
import org.springframework.boot.test.web.server.LocalServerPort;

/// How requests find their handler and answers leave, over HTTP.
@AssembledKontor
class AnswersTests {
  @LocalServerPort private int port;

  @Test
  void anAnswerLeavesWholeAndWithItsLength() {
    Api.Answer answer = api().get("/products?limit=1").expect(200);

    assertThat(answer.headers())
        .containsKey("content-length")
        .doesNotContainKey("transfer-encoding");
  }

  @Test
  void anEscapedLetterOfAPathIsTheLetter() {
    Api.Answer plain = api().get("/products/no-such-thing").expect(404);

    Api.Answer escaped = api().get("/%70roducts/no-such-thing").expect(404);

    assertThat(escaped.text("/type")).isEqualTo(plain.text("/type"));
    assertThat(escaped.text("/detail")).isEqualTo(plain.text("/detail"));
  }

  @Test
  void aMethodThatAPathDoesNotKnowIsNamed() {
    assertThat(api().send("DELETE", "/products/no-such-thing", null).headers())
        .containsKey("allow");
  }

  private Api api() {
    return new Api("http://127.0.0.1:" + port, AssembledKontor.KEY);
  }
}
