package org.kontor.inventory.adapter.in.console;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/// Files for spreadsheets: UTF-8 with a mark, and no text that one of them would run as a formula.
final class Csv {
  private Csv() {}

  interface Content {
    void write(Writer out) throws IOException;
  }

  static ResponseEntity<StreamingResponseBody> file(String name, Content content) {
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
        .body(stream -> {
          var out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
          out.write('\uFEFF');
          content.write(out);
          out.flush();
        });
  }

  static void line(Writer out, @Nullable Object... cells) throws IOException {
    out.write(Arrays.stream(cells).map(Csv::cell).collect(Collectors.joining(",")) + "\r\n");
  }

  private static String cell(@Nullable Object value) {
    var text = Objects.toString(value, "");
    if (value instanceof Number) {
      return text;
    }
    var safe = text.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + text : text;
    return safe.matches("(?s).*[\",\\r\\n;].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }
}
