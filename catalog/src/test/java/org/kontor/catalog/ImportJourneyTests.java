package org.kontor.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kontor.catalog.application.OpenChannel;
import org.kontor.catalog.application.SaveProduct;
import org.kontor.catalog.application.importing.ImportQueries;
import org.kontor.catalog.application.importing.RunImport;
import org.kontor.catalog.application.importing.UndoImport;
import org.kontor.catalog.application.importing.UploadImport;
import org.kontor.catalog.application.importing.WorkOnImports;
import org.kontor.catalog.domain.Author;
import org.kontor.catalog.domain.Content;
import org.kontor.catalog.domain.Handle;
import org.kontor.catalog.domain.Product;
import org.kontor.catalog.domain.Products;
import org.kontor.catalog.domain.Status;
import org.kontor.catalog.domain.importing.ImportCounts;
import org.kontor.catalog.domain.importing.ImportJob;
import org.kontor.catalog.domain.importing.ImportState;
import org.kontor.catalog.imports.ImportOptions.OnError;
import org.kontor.catalog.imports.Importer;
import org.springframework.beans.factory.annotation.Autowired;

class ImportJourneyTests extends CatalogTest {
  @Autowired OpenChannel openChannel;
  @Autowired UploadImport uploadImport;
  @Autowired WorkOnImports workOnImports;
  @Autowired RunImport runImport;
  @Autowired UndoImport undoImport;
  @Autowired ImportQueries imports;
  @Autowired SaveProduct saveProduct;
  @Autowired Products products;
  @Autowired Offers offers;

  @BeforeEach
  void channel() {
    openChannel.open(Samples.webShop(), 1);
  }

  @Test
  void takesInTheApparelOfARealShopAndASecondTimeChangesNothing() {
    byte[] file = RealFiles.read("magento_luma_apparel/luma_men_shopify_derived.csv");
    long begin = System.nanoTime();
    ImportJob first = run(file, OnError.REFUSE_ALL);
    assertThat(first.state()).isEqualTo(ImportState.DONE);
    assertThat(first.counts()).isEqualTo(new ImportCounts(72, 0, 0, 0, 0));
    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(10));
    Content hoodie = product("chaz-kangeroo-hoodie").content();
    assertThat(hoodie.options()).containsExactly("Size", "Color");
    assertThat(hoodie.variants()).hasSize(15);
    assertThat(offers.find(Samples.WEB, List.of(new Sku("MH01-XS-Black")))).hasSize(1);

    assertThat(run(file, OnError.REFUSE_ALL).counts()).isEqualTo(new ImportCounts(0, 0, 72, 0, 0));
  }

  @Test
  void takesInAFileWhoseVariantsLackSkusAndWhoseRowsAreScattered() {
    byte[] file = RealFiles.read("shopify_gatsby_100/products.csv");
    ImportJob job = run(file, OnError.SKIP);
    // One handle stands for two different products, and both have a variant in cerise
    assertThat(job.counts()).isEqualTo(new ImportCounts(98, 0, 0, 1, 0));
    assertThat(imports.results(job.id(), Importer.Outcome.REFUSED, -1, 9).getFirst().refusals())
        .extracting(Importer.Refusal::line)
        .containsExactly(170);
    assertThat(product("fantastic-bronze-lamp").content().variants().getFirst().sku())
        .isEqualTo(new Sku("FANTASTIC-BRONZE-LAMP-JADE"));
    assertThat(run(file, OnError.SKIP).counts()).isEqualTo(new ImportCounts(0, 0, 98, 1, 0));
  }

  @Test
  void refusesBadBarcodesByNameAndTakesTheRestOfALargeFile() {
    byte[] file = RealFiles.read("off_grocery/grocery_shopify_derived.csv");
    long begin = System.nanoTime();
    ImportJob job = run(file, OnError.SKIP);
    assertThat(job.counts()).isEqualTo(new ImportCounts(13_997, 0, 0, 184, 0));
    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(60));
    Importer.Refusal refusal =
        imports.results(job.id(), Importer.Outcome.REFUSED, -1, 1).getFirst().refusals().getFirst();
    assertThat(refusal)
        .isEqualTo(
            new Importer.Refusal(
                    4,
                    "Variant Barcode",
                    "00000000001111111111",
                    "A GTIN has 8, 12, 13 or 14 digits")
                .by("gtin"));
    ImportJob again = run(file, OnError.REFUSE_ALL);
    assertThat(again.counts()).isEqualTo(new ImportCounts(0, 0, 13_997, 184, 0));
    assertThat(again.state()).isEqualTo(ImportState.FAILED);
  }

  @Test
  void appliesNothingOfAFileThatIsToBeTakenWholeIfItsCheckRefusesAnything() {
    ImportJob job =
        run(
            csv(
                "handle,title,variant sku,variant price",
                "whole-1,One,WH-1,1.00",
                "whole-2,Two,WH-2,free"),
            OnError.REFUSE_ALL);
    assertThat(job.state()).isEqualTo(ImportState.FAILED);
    assertThat(job.problem()).startsWith("1 of 2 were refused");
    assertThat(products.find(List.of(new Handle("whole-1")))).isEmpty();

    assertThat(runImport.run(new RunImport.Command(job.id(), OnError.REFUSE_ALL, "katrin")))
        .isEqualTo(RunImport.Result.HAS_REFUSALS);
    assertThat(runImport.run(new RunImport.Command(job.id(), OnError.SKIP, "katrin")))
        .isEqualTo(RunImport.Result.STARTED);
    assertThat(work(job.id()).counts()).isEqualTo(new ImportCounts(1, 0, 0, 1, 0));
  }

  @Test
  void changesNothingInADryRunUntilSomebodyLetsItRun() {
    UUID id = upload(csv("handle,title,variant sku", "dry,Dry,DRY-1"), false, OnError.REFUSE_ALL);
    assertThat(work(id).state()).isEqualTo(ImportState.CHECKED);
    assertThat(products.find(List.of(new Handle("dry")))).isEmpty();
    runImport.run(new RunImport.Command(id, OnError.REFUSE_ALL, "katrin"));
    assertThat(work(id).state()).isEqualTo(ImportState.DONE);
    assertThat(product("dry").content().status()).isEqualTo(Status.ACTIVE);
  }

  @Test
  void keepsWhatAMissingColumnSaysAndBlanksWhatABlankCellSays() {
    run(
        csv(
            "Handle,Title,Vendor,Tags,Variant SKU,Variant Price,Season",
            "kept,Kept,Maker,\"a, b\",KEPT-1,9.90,AW 26"),
        OnError.REFUSE_ALL);
    ImportJob job =
        run(csv("TITLE;VARIANT_PRICE;URL Handle;Vendor", "Kept;10,90;kept;"), OnError.REFUSE_ALL);
    assertThat(job.counts()).isEqualTo(new ImportCounts(0, 1, 0, 0, 1));
    Content content = product("kept").content();
    assertThat(content.brand()).isEmpty();
    assertThat(content.tags()).containsExactly("a", "b");
    assertThat(content.attributes()).containsEntry("season", "AW 26");
    assertThat(content.variants())
        .extracting(v -> v.price(Samples.EUR).orElseThrow().amount())
        .containsExactly(Money.of("10.90", "EUR"));
  }

  @Test
  void takesBackWhatItDidExceptWhatSomebodyChangedSince() {
    run(csv("handle,title,variant sku", "undo-old,Before,UNDO-OLD"), OnError.REFUSE_ALL);
    ImportJob job =
        run(
            csv(
                "handle,title,variant sku",
                "undo-old,After,UNDO-OLD",
                "undo-new,New,UNDO-NEW",
                "undo-kept,Kept,UNDO-KEPT"),
            OnError.REFUSE_ALL);
    Product kept = product("undo-kept");
    saveProduct.save(
        new SaveProduct.Command(
            kept.id(), 1, kept.content().with(Status.DRAFT), Author.console("katrin")));

    assertThat(undoImport.undo(job.id())).isTrue();
    ImportJob undone = work(job.id());
    assertThat(undone.state()).isEqualTo(ImportState.UNDONE);
    assertThat(List.of(undone.undone(), undone.kept())).containsExactly(2, 1);
    assertThat(product("undo-old").content().title()).isEqualTo("Before");
    assertThat(products.find(List.of(new Handle("undo-new")))).isEmpty();
    assertThat(imports.kept(job.id(), 10))
        .extracting(ImportQueries.GroupResult::keptBecause)
        .containsExactly("katrin has changed it since");
  }

  @Test
  void refusesASkuThatAnotherProductHasInTheFileOrInTheCatalogue() {
    run(csv("handle,title,variant sku", "owner,Owner,TAKEN-1"), OnError.REFUSE_ALL);
    ImportJob job =
        run(
            csv("handle,title,sku", "thief,Thief,taken-1", "a,A,TWICE-1", "b,B,twice-1"),
            OnError.SKIP);
    assertThat(job.counts()).isEqualTo(new ImportCounts(1, 0, 0, 2, 0));
    Set<String> reasons =
        imports.results(job.id(), Importer.Outcome.REFUSED, -1, 10).stream()
            .map(result -> result.refusals().getFirst())
            .map(refusal ->
                refusal.line()
                    + " "
                    + refusal.column()
                    + " "
                    + refusal.value()
                    + ": "
                    + refusal.reason())
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(reasons)
        .containsExactly(
            "2 sku taken-1: SKU TAKEN-1 is a variant of owner",
            "4 sku twice-1: SKU TWICE-1 is a variant of a");
  }

  @ParameterizedTest
  @CsvSource({"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252", "windows-1254"})
  void readsTheEncodingsThatMerchantsSend(String charset) {
    String title = charset.endsWith("1254") ? "Şişe, çelik, ağır" : "Grüße für Zoë";
    String handle = "enc-" + charset.toLowerCase(java.util.Locale.ROOT);
    byte[] text =
        ("handle;title;sku\r\n" + handle + ";\"" + title + "\";" + handle + "\r\n")
            .getBytes(Charset.forName(charset));
    assertThat(run(text, OnError.REFUSE_ALL).state()).isEqualTo(ImportState.DONE);
    assertThat(product(handle).content().title()).isEqualTo(title);
  }

  @Test
  void readsCyrillicWithAndWithoutAByteOrderMark() {
    String text = "handle,title,sku\ncyr-1251,Палатка двухместная,CYR-1251\n";
    run(text.getBytes(Charset.forName("windows-1251")), OnError.REFUSE_ALL);
    assertThat(product("cyr-1251").content().title()).isEqualTo("Палатка двухместная");
    run(
        ("\uFEFF" + text.replace("1251", "bom")).getBytes(StandardCharsets.UTF_8),
        OnError.REFUSE_ALL);
    assertThat(product("cyr-bom").content().title()).isEqualTo("Палатка двухместная");
  }

  private Product product(String handle) {
    return products.find(List.of(new Handle(handle))).get(new Handle(handle));
  }

  private ImportJob run(byte[] file, OnError onError) {
    return work(upload(file, true, onError));
  }

  private UUID upload(byte[] file, boolean goOn, OnError onError) {
    UploadImport.Result result =
        uploadImport.upload(command(goOn, onError), new ByteArrayInputStream(file));
    assertThat(result).isInstanceOf(UploadImport.Result.Accepted.class);
    return ((UploadImport.Result.Accepted) result).id();
  }

  private static UploadImport.Command command(boolean goOn, OnError onError) {
    return new UploadImport.Command("products", "file.csv", "katrin", Samples.WEB, goOn, onError);
  }

  private ImportJob work(UUID id) {
    boolean more = true;
    while (more) {
      more = workOnImports.workOnNext();
    }
    return imports.find(id).orElseThrow();
  }

  private static byte[] csv(String... lines) {
    return String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
  }
}
