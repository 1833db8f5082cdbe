package org.kontor.fulfillment.adapter.in.console;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kontor.customer.CsvLine;
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
    out.print(CsvLine.MARK);
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
    return CsvLine.of(
        row.pickList(),
        row.number(),
        row.location(),
        row.method(),
        row.state(),
        row.due(),
        row.units(),
        row.picked(),
        row.shopper());
  }
}
