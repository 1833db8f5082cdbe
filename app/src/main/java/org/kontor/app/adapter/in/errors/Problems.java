package org.kontor.app.adapter.in.errors;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Writes a failure as `application/problem+json` where no controller is in reach: in filters.
@Component
public class Problems {
  private final JsonMapper json;

  Problems(JsonMapper json) {
    this.json = json;
  }

  public void write(Failure failure, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setStatus(failure.status());
    failure
        .headers()
        .forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    byte[] body = json.writeValueAsBytes(failure.problem(request.getRequestURI()));
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}
