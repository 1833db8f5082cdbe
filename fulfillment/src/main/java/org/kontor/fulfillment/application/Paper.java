package org.kontor.fulfillment.application;

import java.util.Locale;
import org.kontor.fulfillment.application.FulfillmentQueries.Detail;

/// What is printed at a location, as PDF.
public interface Paper {
  byte[] print(Document document, Detail about, Locale language);

  enum Document {
    PICK_LIST,
    PACKING_SLIP,
    /// Only once the carrier has booked the parcel.
    LABEL
  }
}
