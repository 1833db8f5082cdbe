package org.kontor.inventory.adapter.in.console;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.kontor.customer.CsvLine;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/// Files for spreadsheets, written while they are read.
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
          out.write(CsvLine.MARK);
          content.write(out);
          out.flush();
        });
  }
}
