package org.kontor.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ResourceBundle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kontor.catalog.application.OpenChannel;
import org.kontor.catalog.application.importing.UploadImport;
import org.kontor.catalog.imports.ImportOptions.OnError;
import org.springframework.beans.factory.annotation.Autowired;

/// Files that are refused before a row of them is looked at, each with a reason that has words.
class RefusedFilesTests extends CatalogTest {
  @Autowired OpenChannel openChannel;
  @Autowired UploadImport uploadImport;

  @BeforeEach
  void channel() {
    openChannel.open(Samples.webShop(), 1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "not-a-table   | <!doctype html><html><body>Sign in</body></html>",
        "not-a-table   | {\"products\": []}",
        "not-a-table   | PK\u0003\u0004zip",
        "not-a-table   | %PDF-1.7",
        "unclosed-quote| handle,title\\na,\"never closed\\nb,B\\n",
        "nul-bytes     | handle,title\\na,A\u0000B\\n",
        "column-missing| sku,price\\nA,1.00\\n",
        "column-repeated| handle,title,Title\\na,A,B\\n",
        "empty         | handle,title\\n",
      })
  void refusesWholeWhatIsNoTable(String code, String text) {
    assertThat(refusal(text.replace("\\n", "\n").getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(code.strip());
  }

  @Test
  void refusesPicturesAndEmptyFiles() {
    assertThat(refusal(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0}))
        .isEqualTo("not-a-table");
    assertThat(refusal(new byte[0])).isEqualTo("empty");
  }

  private String refusal(byte[] file) {
    UploadImport.Result result =
        uploadImport.upload(
            new UploadImport.Command(
                "products", "file.csv", "katrin", Samples.WEB, true, OnError.REFUSE_ALL),
            new ByteArrayInputStream(file));
    assertThat(result).isInstanceOf(UploadImport.Result.Refused.class);
    UploadImport.Result.Refused refused = (UploadImport.Result.Refused) result;
    assertThat(ResourceBundle.getBundle("messages/catalog").keySet())
        .contains("catalog.refusal." + refused.rule().code());
    return refused.code();
  }
}
