package org.kontor.fulfillment.adapter.in.console;

import java.util.Locale;
import org.kontor.customer.NotFound;
import org.kontor.fulfillment.FulfillmentOrderId;
import org.kontor.fulfillment.application.FulfillmentQueries;
import org.kontor.fulfillment.application.FulfillmentQueries.Detail;
import org.kontor.fulfillment.application.Paper;
import org.kontor.fulfillment.application.Paper.Document;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// What the shopper reads is in the shopper's language, what the associate reads in the
/// associate's.
@Controller
class PaperPages {
  private final FulfillmentQueries queries;
  private final Paper paper;

  PaperPages(FulfillmentQueries queries, Paper paper) {
    this.queries = queries;
    this.paper = paper;
  }

  @GetMapping("/fulfillment/tasks/{id}/pick-list.pdf")
  ResponseEntity<byte[]> pickList(@PathVariable FulfillmentOrderId id, Locale reader) {
    return pdf(Document.PICK_LIST, detail(id), reader);
  }

  @GetMapping("/fulfillment/tasks/{id}/packing-slip.pdf")
  ResponseEntity<byte[]> packingSlip(@PathVariable FulfillmentOrderId id) {
    Detail it = detail(id);
    return pdf(Document.PACKING_SLIP, it, Locale.forLanguageTag(it.language()));
  }

  @GetMapping("/fulfillment/tasks/{id}/label.pdf")
  ResponseEntity<byte[]> label(@PathVariable FulfillmentOrderId id, Locale reader) {
    Detail it = detail(id);
    if (it.shipTo() == null || it.parcel() == null || it.parcel().tracking() == null) {
      throw new NotFound("Label of fulfilment order", it.row().pickList());
    }
    return pdf(Document.LABEL, it, reader);
  }

  private Detail detail(FulfillmentOrderId id) {
    return queries.detail(id).orElseThrow(() -> new NotFound("Fulfilment order", id));
  }

  private ResponseEntity<byte[]> pdf(Document document, Detail it, Locale language) {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .header("Content-Disposition", "inline; filename=" + it.row().pickList() + ".pdf")
        .body(paper.print(document, it, language));
  }
}
