package org.kontor.catalog.domain.importing;

/// A file that can't be read as a table at all; nothing of it is kept.
public class FileRefused extends RuntimeException {
  private final String code;

  /// @param code names the reason for machines: `not-a-table`, `unclosed-quote`, `nul-bytes`,
  ///   `column-missing`, `column-repeated`, `too-large`, `empty`, `scattered`
  /// @param reason says it to people, with the line where there is one, and what to do
  public FileRefused(String code, String reason) {
    super(reason);
    this.code = code;
  }

  public String code() {
    return code;
  }

  public String reason() {
    return String.valueOf(getMessage());
  }
}
