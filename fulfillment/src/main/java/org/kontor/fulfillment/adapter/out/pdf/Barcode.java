package org.kontor.fulfillment.adapter.out.pdf;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.MultiFormatWriter;
import com.google.zxing.WriterException;
import com.google.zxing.client.j2se.MatrixToImageWriter;
import com.google.zxing.common.BitMatrix;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Map;

/// A text as bars or squares, as an address that holds the picture itself.
final class Barcode {
  private Barcode() {}

  static String image(BarcodeFormat format, String text, int width, int height) {
    try {
      BitMatrix matrix =
          new MultiFormatWriter()
              .encode(text, format, width, height, Map.of(EncodeHintType.MARGIN, 1));
      ByteArrayOutputStream png = new ByteArrayOutputStream();
      MatrixToImageWriter.writeToStream(matrix, "PNG", png);
      return "data:image/png;base64," + Base64.getEncoder().encodeToString(png.toByteArray());
    } catch (WriterException e) {
      throw new IllegalArgumentException("Can't be written as " + format + ": " + text, e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
