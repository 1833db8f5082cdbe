package org.kontor.journeys;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;

/// Bringing a file: choose it, look at what it would do, let it run.
record ImportPages(Desk desk) {
  ImportPages check(String kind, String name, String csv) {
    desk.open("/imports/new");
    desk.page().selectOption("#f-kind", kind);
    desk.page()
        .setInputFiles(
            "#f-file", new FilePayload(name, "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
    desk.press("Check the file");
    desk.awaits("Dry run, nothing is changed yet");
    return this;
  }

  ImportPages run() {
    desk.lookOver();
    desk.press("Import 3");
    desk.awaits("Done");
    desk.lookOver();
    return this;
  }

  /// The number above the list of what the file would create, change or refuse.
  String figure(String words) {
    return desk.figure(words);
  }
}
