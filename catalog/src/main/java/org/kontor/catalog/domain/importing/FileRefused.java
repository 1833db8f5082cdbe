package org.kontor.catalog.domain.importing;

import java.util.Arrays;
import java.util.List;
import org.kontor.catalog.imports.Importer.Rule;

/// A file that can't be read as a table at all; nothing of it is kept.
public class FileRefused extends RuntimeException {
  private final String code;
  private final transient Rule rule;

  /// @param code names the reason for machines: `not-a-table`, `unclosed-quote`, `nul-bytes`,
  ///   `column-missing`, `column-repeated`, `too-large`, `empty`, `scattered`
  /// @param rule what the words of every language are found by: `catalog.refusal.file.<rule>`
  /// @param reason says it in English, with the line where there is one, and what to do
  /// @param values that stand in the words
  public FileRefused(String code, String rule, String reason, Object... values) {
    super(reason);
    List<String> texts = Arrays.stream(values).map(String::valueOf).toList();
    this.code = code;
    this.rule = new Rule("file." + rule, texts);
  }

  public String code() {
    return code;
  }

  public Rule rule() {
    return rule;
  }

  public String reason() {
    return String.valueOf(getMessage());
  }
}
