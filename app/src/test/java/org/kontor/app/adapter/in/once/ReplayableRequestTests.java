package org.kontor.app.adapter.in.once;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class ReplayableRequestTests {
  private static final int MEGABYTE = 1024 * 1024;

  @Test
  void losesNothingOfALargeFileThatDoesNotSayHowLargeItIs() throws IOException {
    byte[] file = file(3 * MEGABYTE + 7);
    ReplayableRequest request = new ReplayableRequest(sent(file, -1));
    assertThat(request.getInputStream().readAllBytes()).isEqualTo(file);
  }

  @Test
  void tellsLargeFilesOfOneLengthApartByTheirBeginning() throws IOException {
    byte[] file = file(2 * MEGABYTE);
    byte[] other = file.clone();
    other[100]++;
    String hash = Hash.of(new ReplayableRequest(sent(file, file.length)));
    assertThat(Hash.of(new ReplayableRequest(sent(other, other.length)))).isNotEqualTo(hash);
    assertThat(Hash.of(new ReplayableRequest(sent(file, file.length)))).isEqualTo(hash);
  }

  private static byte[] file(int length) {
    byte[] file = new byte[length];
    new Random(7).nextBytes(file);
    return file;
  }

  private static MockHttpServletRequest sent(byte[] body, long told) {
    MockHttpServletRequest request =
        new MockHttpServletRequest("POST", "/api/v1/imports/stock") {
          @Override
          public long getContentLengthLong() {
            return told;
          }
        };
    request.setContentType("text/csv");
    request.setContent(body);
    return request;
  }
}
