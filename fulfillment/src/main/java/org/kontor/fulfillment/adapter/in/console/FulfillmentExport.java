package org.kontor.fulfillment.adapter.in.console;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kontor.fulfillment.application.FulfillmentQueries;
import org.kontor.fulfillment.application.FulfillmentQueries.Cursor;
import org.kontor.fulfillment.application.FulfillmentQueries.Filter;
import org.kontor.fulfillment.application.FulfillmentQueries.Row;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// Exactly the rows that the list shows, all pages of them.
@Controller
class FulfillmentExport {
  private static final int AT_ONCE = 500;

  private final FulfillmentQueries queries;

  FulfillmentExport(FulfillmentQueries queries) {
    this.queries = queries;
  }

  @GetMapping(value = "/fulfillment/export.csv", produces = "text/csv")
  void export(FulfillmentPages.Asked asked, HttpServletResponse response) throws IOException {
    response.setContentType("text/csv");
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    response.setHeader("Content-Disposition", "attachment; filename=fulfilment-orders.csv");
    PrintWriter out = response.getWriter();
    out.print("pick list,order,location,method,state,due,units,picked,shopper\r\n");
    Filter filter = asked.filter();
    @Nullable Cursor after = null;
    List<Row> rows;
    do {
      rows =
          queries.list(
              new Filter(filter.view(), filter.location(), filter.way(), filter.q(), after),
              AT_ONCE);
      for (Row row : rows) {
        out.print(line(row));
        after = new Cursor(row.due(), row.id());
      }
    } while (rows.size() == AT_ONCE);
  }

  private static String line(Row row) {
    return String.join(
            ",",
            List.of(
                row.pickList(),
                cell(row.number()),
                row.location().value(),
                row.method(),
                row.state().name(),
                row.due().toString(),
                Integer.toString(row.units()),
                Integer.toString(row.picked()),
                cell(row.shopper())))
        + "\r\n";
  }

  /// Quoted, and nothing that a spreadsheet would run as a formula.
  private static String cell(String text) {
    String safe = text.matches("^[=+@\\-\\t\\r].*") ? "'" + text : text;
    return '"' + safe.replace("\"", "\"\"") + '"';
  }
}
