package org.kontor.orders;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kontor.catalog.application.importing.ImportQueries;
import org.kontor.catalog.application.importing.RunImport;
import org.kontor.catalog.application.importing.UndoImport;
import org.kontor.catalog.application.importing.UploadImport;
import org.kontor.catalog.application.importing.WorkOnImports;
import org.kontor.catalog.domain.importing.ImportCounts;
import org.kontor.catalog.domain.importing.ImportJob;
import org.kontor.catalog.domain.importing.ImportState;
import org.kontor.catalog.imports.ImportOptions.OnError;
import org.kontor.catalog.imports.Importer.Outcome;
import org.kontor.testing.AtOnce;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Orders that another channel sold, from a file.
@OrdersTest
class OrderImportTests {
  private static final String HEADER =
      "number,channel,placedAt,email,name,line1,city,postalCode,country,currency,sku,title,quantity,unitPrice,shipping,status\n";

  @Autowired UploadImport upload;
  @Autowired WorkOnImports work;
  @Autowired RunImport run;
  @Autowired UndoImport undo;
  @Autowired ImportQueries imports;
  @Autowired Shop shop;
  @Autowired ShopWindow window;
  @Autowired JdbcClient jdbc;

  private String prefix = "";

  @BeforeEach
  void goods() {
    prefix = UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    String products =
        "handle,title,variant sku,variant price\n"
            + "%1$s-a,Lamp,%1$s-A,10.00\n%1$s-b,Wick,%1$s-B,2.00\n".formatted(prefix);
    assertThat(run("products", products, OnError.REFUSE_ALL).state()).isEqualTo(ImportState.DONE);
    shop.stock(prefix + "-A", 5);
    shop.stock(prefix + "-B", 5);
  }

  @AfterEach
  void everyInvariantHolds() {
    assertThat(shop.broken()).isEmpty();
  }

  @Test
  void takesEachOrderOverOnceThoughItsRowsAreScattered() {
    String file =
        HEADER
            + row("1", "A", "2", "open")
            + row("2", "A", "1", "open")
            + row("1", "B", "3", "open");

    assertThat(run(file).counts()).isEqualTo(new ImportCounts(2, 0, 0, 0, 0));

    assertThat(units("1")).containsExactly(2, 3);
    assertThat(shop.reserved(prefix + "-A")).isEqualTo(3);
    assertThat(run(file).counts()).isEqualTo(new ImportCounts(0, 0, 2, 0, 0));
    assertThat(shop.reserved(prefix + "-A")).isEqualTo(3);
  }

  @Test
  void takesWhatWasSentOrCancelledThereAsHistory() {
    run(HEADER + row("1", "A", "2", "shipped") + row("2", "B", "1", "canceled"));

    assertThat(state("1")).isEqualTo("COMPLETED");
    assertThat(state("2")).isEqualTo("CANCELLED");
    assertThat(shop.reserved(prefix + "-A")).isZero();
  }

  @Test
  void isTaxedByTheRatesOfTheDayItWasSold() {
    String lastYear = row("1", "A", "1", "shipped").replace("2026-11-19", "2025-12-31");
    run(HEADER + (lastYear + row("2", "A", "1", "shipped")).replace(",10115,DE,", ",101000,RU,"));

    assertThat(rates("1")).containsExactly("0.20");
    assertThat(rates("2")).containsExactly("0.22");
  }

  @Test
  void namesWhatItRefusesByLineColumnValueAndReason() {
    String file =
        HEADER
            + row("1", "A", "2.5", "open")
            + row("2", "A", "1", "lost")
            + row("3", "NONE", "1", "open")
            + row("4", "A", "1", "open")
                .replace("jo@example.com", "")
                .replace("2026-11-19", "19/11")
            + row("5", "A", "1", "open").replace("9.90", "9.905")
            + row("6", "A", "99", "open")
            + row("7", "B", "1", "open");

    ImportJob job = run(file, OnError.SKIP);

    assertThat(job.counts()).isEqualTo(new ImportCounts(1, 0, 0, 6, 0));
    assertThat(refusals(job))
        .containsExactly(
            "2 quantity 2.5: A quantity is a whole number",
            "3 status lost: The status is open, shipped or cancelled",
            "4 sku " + prefix + "-NONE: There is no SKU " + prefix + "-NONE",
            "5 placedAt 19/11: A time is written like 2026-11-20T09:30:00+01:00",
            "5 email null: This is needed",
            "6 unitPrice 9.905: An amount in EUR has at most 2 digits after the point",
            "7  null: No location can deliver these lines: restock first.");
    assertThat(rules(job)).allMatch(OrderImportTests::hasWords).contains("amount", "out-of-stock");
    assertThat(state("7")).isEqualTo("OPEN");
  }

  @Test
  void neverTakesHalfAnOrder() {
    String file = HEADER + row("1", "A", "1", "open") + row("1", "NONE", "1", "open");

    ImportJob job = run(file, OnError.SKIP);

    assertThat(job.counts()).isEqualTo(new ImportCounts(0, 0, 0, 1, 0));
    assertThat(refusals(job)).hasSize(1).first().asString().startsWith("3 sku");
    assertThat(units("1")).isEmpty();
    assertThat(shop.reserved(prefix + "-A")).isZero();
  }

  /// Each alone could have had what both together can't.
  @Test
  void ownsUpToWhatStaysThoughTheFileWasToBeTakenWhole() {
    ImportJob job = run(HEADER + row("1", "A", "3", "open") + row("2", "A", "3", "open"));

    assertThat(job.state()).isEqualTo(ImportState.FAILED);
    assertThat(job.problem())
        .startsWith("1 of 2 were refused while it ran, and 1 that were applied");
    assertThat(units("1")).containsExactly(3);
    assertThat(units("2")).isEmpty();
    assertThat(undo.undo(job.id())).isFalse();
    assertThat(undo.undo(run(HEADER + row("3", "B", "1", "open")).id())).isFalse();
  }

  @Test
  void aDryRunChangesNothingUntilItIsLetGo() {
    UUID id = upload("orders", HEADER + row("1", "A", "1", "open"), false, OnError.REFUSE_ALL);
    assertThat(finished(id).state()).isEqualTo(ImportState.CHECKED);
    assertThat(imports.results(id, Outcome.CREATED, -1, 10)).hasSize(1);
    assertThat(units("1")).isEmpty();

    run.run(new RunImport.Command(id, OnError.REFUSE_ALL, "katrin"));

    assertThat(finished(id).state()).isEqualTo(ImportState.DONE);
    assertThat(units("1")).containsExactly(1);
  }

  /// The file takes what shoppers take, in another order than theirs.
  @Test
  void shoppersBuyWhileAFileIsTakenOver() throws Exception {
    stocked("C", "D");
    StringBuilder file = new StringBuilder(HEADER);
    for (int i = 0; i < 80; i++) {
      file.append(row("M" + i, i < 40 ? "D" : "C", "1", "open"));
    }
    List<Object> results =
        AtOnce.doing(() -> run(file.toString()).counts(), this::buysTen, this::buysTen);
    assertThat(results).containsExactly(new ImportCounts(80, 0, 0, 0, 0), Set.of(201), Set.of(201));
    assertThat(shop.reserved(prefix + "-C")).isEqualTo(60);
  }

  private void stocked(String... skus) {
    for (String each : skus) {
      String sku = prefix + "-" + each;
      run(
          "products",
          "handle,title,variant sku,variant price\n%1$s,Lamp,%1$s,9.90\n".formatted(sku),
          OnError.REFUSE_ALL);
      window.offer(sku, "9.90");
      shop.stock(sku, 200);
    }
  }

  private Set<Integer> buysTen() {
    Set<Integer> answers = new HashSet<>();
    for (int i = 0; i < 10; i++) {
      var cart = shop.ready(prefix + "-C", 1, prefix + "-D", 1);
      answers.add(shop.place(cart, "ok", Shop.key()).status());
    }
    return answers;
  }

  private String row(String number, String sku, String quantity, String status) {
    return "%s-%s,web-de,2026-11-19,jo@example.com,Jo Weber,Ring 1,Berlin,10115,DE,EUR,%s-%s,,%s,9.90,0,%s\n"
        .formatted(prefix, number, prefix, sku, quantity, status);
  }

  private ImportJob run(String file) {
    return run("orders", file, OnError.REFUSE_ALL);
  }

  private ImportJob run(String file, OnError onError) {
    return run("orders", file, onError);
  }

  private ImportJob run(String kind, String file, OnError onError) {
    return finished(upload(kind, file, true, onError));
  }

  private UUID upload(String kind, String file, boolean goOn, OnError onError) {
    var command =
        new UploadImport.Command(kind, "file.csv", "katrin", Neighbours.WEB, goOn, onError);
    var content = new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8));
    return ((UploadImport.Result.Accepted) upload.upload(command, content)).id();
  }

  private ImportJob finished(UUID id) {
    while (work.workOnNext()) {
      // Until there is no more to do
    }
    return imports.find(id).orElseThrow();
  }

  private List<String> refusals(ImportJob job) {
    return imports.results(job.id(), Outcome.REFUSED, -1, 20).stream()
        .flatMap(result -> result.refusals().stream())
        .map(one -> "%d %s %s: %s".formatted(one.line(), one.column(), one.value(), one.reason()))
        .toList();
  }

  private List<String> rules(ImportJob job) {
    return imports.results(job.id(), Outcome.REFUSED, -1, 20).stream()
        .flatMap(result -> result.refusals().stream())
        .map(one -> one.rule() == null ? "none" : one.rule().code())
        .toList();
  }

  private static boolean hasWords(String rule) {
    return ResourceBundle.getBundle("messages/orders").containsKey("orders.import.refusal." + rule)
        || ResourceBundle.getBundle("messages/catalog").containsKey("catalog.refusal." + rule);
  }

  private List<Integer> units(String number) {
    return jdbc.sql(
            """
            select l.ordered from orders.order_line l join orders.orders o on o.id = l.order_id
            where o.number = ? order by l.line
            """)
        .param(prefix + "-" + number)
        .query(Integer.class)
        .list();
  }

  private List<String> rates(String number) {
    return jdbc.sql(
            """
            select l.tax_rate::text from orders.order_line l join orders.orders o on o.id = l.order_id
            where o.number = ?
            """)
        .param(prefix + "-" + number)
        .query(String.class)
        .list();
  }

  private String state(String number) {
    return jdbc.sql("select state from orders.orders where number = ?")
        .param(prefix + "-" + number)
        .query(String.class)
        .single();
  }
}
