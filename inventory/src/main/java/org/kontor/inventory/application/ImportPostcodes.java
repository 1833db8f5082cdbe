package org.kontor.inventory.application;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.kontor.inventory.domain.Postcodes;

/// Learns where postcodes lie from a file of geonames.org, for stores near a shopper. All of the
/// file or none of it; the same file again changes nothing. Postcodes that a file doesn't name
/// stay.
public interface ImportPostcodes {
  /// @throws FileRefused if a line can't be read
  Postcodes.Saved run(InputStream file) throws IOException;

  /// Nothing of the file was imported.
  final class FileRefused extends RuntimeException {
    private final transient List<Refusal> refusals;

    FileRefused(List<Refusal> refusals) {
      super("The file has lines that can't be read");
      this.refusals = List.copyOf(refusals);
    }

    /// The first ones; never empty.
    public List<Refusal> refusals() {
      return refusals;
    }
  }

  record Refusal(int line, String reason) {}
}
