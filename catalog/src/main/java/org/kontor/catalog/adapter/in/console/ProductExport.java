package org.kontor.catalog.adapter.in.console;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.kontor.catalog.Channel;
import org.kontor.catalog.Channels;
import org.kontor.catalog.application.ProductQueries;
import org.kontor.customer.CsvLine;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The filtered list as a file in Shopify's current form, with our further attributes behind it.
@Controller
class ProductExport {
  private final ProductQueries products;
  private final Channels channels;

  ProductExport(ProductQueries products, Channels channels) {
    this.products = products;
    this.channels = channels;
  }

  @GetMapping("/catalog/products/export.csv")
  void export(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String view,
      @RequestParam(defaultValue = "") String category,
      HttpServletResponse response)
      throws IOException {
    Channel channel = channels.all().getFirst();
    ProductQueries.Filter filter = ProductListPage.filter(q, view, category, null);
    SortedSet<String> attributes = new TreeSet<>();
    products.each(
        filter,
        content -> {
          attributes.addAll(content.attributes().keySet());
          content.variants().forEach(variant -> attributes.addAll(variant.attributes().keySet()));
        });
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader("Content-Disposition", "attachment; filename=\"products.csv\"");
    Writer out = response.getWriter();
    ExportRows rows = new ExportRows(channel, List.copyOf(attributes));
    List<String> header = new ArrayList<>(ExportRows.HEADER);
    header.addAll(attributes);
    out.write(CsvLine.of(header));
    products.each(
        filter,
        content -> {
          for (List<String> row : rows.of(content)) {
            write(out, CsvLine.of(row));
          }
        });
  }

  private static void write(Writer out, String line) {
    try {
      out.write(line);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
