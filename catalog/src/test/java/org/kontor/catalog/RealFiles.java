package org.kontor.catalog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/// Files of real merchants, which lie beside the project: tests that need one are left out where
/// they aren't, except in CI.
final class RealFiles {
  private RealFiles() {}

  static byte[] read(String name) {
    Path file = folder().resolve(name);
    boolean there = Files.exists(file);
    if (System.getenv("CI") == null) {
      Assumptions.assumeTrue(there, () -> file + " isn't here: set KONTOR_DATA");
    }
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException("CI needs " + file + ": set KONTOR_DATA", e);
    }
  }

  private static Path folder() {
    String named = System.getProperty("KONTOR_DATA", System.getenv("KONTOR_DATA"));
    if (named != null) {
      return Path.of(named);
    }
    Path here = Path.of("").toAbsolutePath();
    Path root = Files.exists(here.resolve("kontor")) ? here : here.getParent();
    return root.resolveSibling("shared").resolve("data");
  }
}
