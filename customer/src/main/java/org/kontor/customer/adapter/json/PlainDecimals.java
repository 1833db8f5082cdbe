package org.kontor.customer.adapter.json;

import java.math.BigDecimal;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ser.std.StdScalarSerializer;

/// `"12.90"`: a number would lose its last digit in JavaScript and its trailing zero everywhere.
final class PlainDecimals extends StdScalarSerializer<BigDecimal> {
  PlainDecimals() {
    super(BigDecimal.class);
  }

  @Override
  public void serialize(BigDecimal value, JsonGenerator json, SerializationContext context) {
    json.writeString(value.toPlainString());
  }
}
