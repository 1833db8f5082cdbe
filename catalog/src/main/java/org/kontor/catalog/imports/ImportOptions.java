package org.kontor.catalog.imports;

import java.util.UUID;
import org.kontor.catalog.ChannelId;

/// Under which terms a file is imported.
///
/// @param job names the import, also in histories
/// @param by who brought it: a person's login or an API key's name
/// @param channel whose currency and language the file's texts and prices have
/// @param decimalComma true if the file writes 1,5 rather than 1.5, by its own evidence
/// @param onError what to do with the good groups when some are refused
public record ImportOptions(
    UUID job, String by, ChannelId channel, boolean decimalComma, OnError onError) {
  public enum OnError {
    REFUSE_ALL,
    SKIP
  }
}
