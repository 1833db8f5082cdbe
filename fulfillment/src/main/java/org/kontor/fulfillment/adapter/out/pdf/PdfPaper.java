package org.kontor.fulfillment.adapter.out.pdf;

import com.google.zxing.BarcodeFormat;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.kontor.fulfillment.application.FulfillmentQueries.Detail;
import org.kontor.fulfillment.application.FulfillmentQueries.ParcelRow;
import org.kontor.fulfillment.application.Paper;
import org.kontor.inventory.Location;
import org.kontor.inventory.LocationDirectory;
import org.springframework.stereotype.Component;
import org.thymeleaf.TemplateSpec;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;

/// Thymeleaf writes XHTML, which is laid out with a font of our own: those that PDF readers bring
/// lose `ə` and Cyrillic.
@Component
class PdfPaper implements Paper {
  private final SpringTemplateEngine templates;
  private final LocationDirectory locations;

  PdfPaper(SpringTemplateEngine templates, LocationDirectory locations) {
    this.templates = templates;
    this.locations = locations;
  }

  @Override
  public byte[] print(Document document, Detail about, Locale language) {
    Context context = new Context(language);
    context.setVariable("it", about);
    context.setVariable("pick", document == Document.PICK_LIST);
    if (document == Document.LABEL) {
      ParcelRow parcel = Objects.requireNonNull(about.parcel());
      String tracking = Objects.requireNonNull(parcel.tracking());
      context.setVariable(
          "from", locations.find(about.row().location()).map(Location::address).orElse(null));
      context.setVariable("barcode", Barcode.image(BarcodeFormat.CODE_128, tracking, 700, 160));
      context.setVariable("qr", Barcode.image(BarcodeFormat.QR_CODE, tracking, 240, 240));
    } else {
      context.setVariable(
          "barcode", Barcode.image(BarcodeFormat.CODE_128, about.row().pickList(), 480, 110));
    }
    String name = document == Document.LABEL ? "label" : "packing-slip";
    return pdf(
        templates.process(
            new TemplateSpec("fulfillment/print/" + name, Set.of(), TemplateMode.XML, null),
            context));
  }

  private static byte[] pdf(String xhtml) {
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      PdfRendererBuilder builder = new PdfRendererBuilder();
      builder.useFont(() -> font("Inter-Regular"), "Inter", 400, FontStyle.NORMAL, true);
      builder.useFont(() -> font("Inter-SemiBold"), "Inter", 700, FontStyle.NORMAL, true);
      builder.useFont(() -> font("Inter-SemiBold"), "Inter", 600, FontStyle.NORMAL, true);
      builder.withHtmlContent(xhtml, null);
      builder.toStream(out);
      builder.run();
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream font(String name) {
    return Objects.requireNonNull(
        PdfPaper.class.getResourceAsStream("/fonts/inter/" + name + ".ttf"), name);
  }
}
