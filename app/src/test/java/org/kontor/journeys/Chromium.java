package org.kontor.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// The machine's own Chromium, one for all journeys: give a test a parameter of type [Browser].
final class Chromium implements ParameterResolver {
  private static final String VARIABLE = "KONTOR_CHROMIUM";
  private static final List<String> USUAL_PLACES =
      List.of(
          "/usr/bin/chromium",
          "/usr/bin/chromium-browser",
          "/snap/bin/chromium",
          "/usr/bin/google-chrome",
          "/usr/bin/google-chrome-stable",
          "/opt/google/chrome/chrome",
          "/Applications/Chromium.app/Contents/MacOS/Chromium",
          "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
          "C:/Program Files/Google/Chrome/Application/chrome.exe",
          "C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe");
  private static final List<String> ARGUMENTS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--disable-dev-shm-usage");

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
    return parameter.getParameter().getType() == Browser.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
    return test.getRoot()
        .getStore(Namespace.create(Chromium.class))
        .computeIfAbsent(Running.class, _ -> Running.start(), Running.class)
        .browser();
  }

  private record Running(Playwright playwright, Browser browser) implements AutoCloseable {
    static Running start() {
      Path chromium = executable();
      Playwright playwright =
          Playwright.create(
              new Playwright.CreateOptions()
                  .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
      return new Running(
          playwright,
          playwright
              .chromium()
              .launch(
                  new BrowserType.LaunchOptions()
                      .setExecutablePath(chromium)
                      .setArgs(ARGUMENTS)
                      .setTimeout(120_000)));
    }

    @Override
    public void close() {
      browser.close();
      playwright.close();
    }
  }

  private static Path executable() {
    return found()
        .or(Chromium::installed)
        .orElseThrow(() ->
            new IllegalStateException(
                "The browser journeys need Chromium: install it (`apt-get install chromium`, `brew install --cask chromium`) or"
                    + " set %s to the path of one.".formatted(VARIABLE)));
  }

  private static Optional<Path> found() {
    return Stream.concat(Stream.ofNullable(System.getenv(VARIABLE)), USUAL_PLACES.stream())
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst();
  }

  /// On a Debian where we may: a build machine has none, and nobody is there to ask.
  private static Optional<Path> installed() {
    if (!Files.isExecutable(Path.of("/usr/bin/apt-get"))
        || !"root".equals(System.getProperty("user.name"))) {
      return Optional.empty();
    }
    System.out.println(
        "There is no Chromium here for the browser journeys: installing it by apt-get.");
    return run("apt-get", "update", "-qq")
            && run("apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium")
        ? found()
        : Optional.empty();
  }

  private static boolean run(String... command) {
    try {
      ProcessBuilder process = new ProcessBuilder(command).inheritIO();
      process.environment().put("DEBIAN_FRONTEND", "noninteractive");
      return process.start().waitFor() == 0;
    } catch (IOException _) {
      return false;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
