package org.kontor.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kontor.catalog.application.OpenChannel;
import org.kontor.catalog.application.importing.ImportQueries;
import org.kontor.catalog.application.importing.ReadRefusedRows;
import org.kontor.catalog.application.importing.UploadImport;
import org.kontor.catalog.application.importing.WorkOnImports;
import org.kontor.catalog.domain.Handle;
import org.kontor.catalog.domain.Products;
import org.kontor.catalog.domain.importing.ImportCounts;
import org.kontor.catalog.imports.ImportOptions.OnError;
import org.springframework.beans.factory.annotation.Autowired;

/// The file of refused rows: as they came, with why beside them, to correct and bring again.
class RefusedRowsTests extends CatalogTest {
  @Autowired OpenChannel openChannel;
  @Autowired UploadImport upload;
  @Autowired WorkOnImports work;
  @Autowired ImportQueries imports;
  @Autowired ReadRefusedRows refusedRows;
  @Autowired Products products;

  @BeforeEach
  void channel() {
    openChannel.open(Samples.webShop(), 1);
  }

  @Test
  void saysWhyInWordsAndByCodeAndCanBeBroughtAgain() throws Exception {
    UUID first = run("Handle,Title,Variant SKU,Variant Price,Season\nred-1,Red,RED-1,free,AW\n");
    String refused = refused(first);
    assertThat(refused.lines())
        .containsExactly(
            "Handle,Title,Variant SKU,Variant Price,Season,Error,Error code",
            "red-1,Red,RED-1,free,AW,Variant Price: This is not a number. The file writes them like"
                + " 1249.90,price");

    assertThat(refused(run(refused))).isEqualTo(refused);

    UUID corrected = run(refused.replace("free", "9.90"));
    assertThat(imports.find(corrected).orElseThrow().counts())
        .isEqualTo(new ImportCounts(1, 0, 0, 0, 0));
    Handle red = new Handle("red-1");
    assertThat(products.find(List.of(red)).get(red).content().attributes())
        .containsOnlyKeys("season");
  }

  private UUID run(String file) {
    var command =
        new UploadImport.Command("products", "file.csv", "katrin", Samples.WEB, true, OnError.SKIP);
    var content = new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8));
    UUID id = ((UploadImport.Result.Accepted) upload.upload(command, content)).id();
    while (work.workOnNext()) {
      // Until there is no more to do
    }
    return id;
  }

  private String refused(UUID job) throws IOException {
    StringBuilder out = new StringBuilder();
    refusedRows.write(job, out);
    return out.toString();
  }
}
