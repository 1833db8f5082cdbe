package org.kontor.outside;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// A Kontor in a process of its own, on its own durable PostgreSQL in a folder that outlives it.
public final class KontorProcess implements AutoCloseable {
  public static final String KEY = "kontor_test_0123456789abcdef0123456789abcdef";

  private final Path data;
  private final Map<String, String> environment;
  private final int port = freePort();
  private final int postgresPort = freePort();
  private Process process;

  public KontorProcess(Path data, Map<String, String> environment) {
    this.data = data;
    this.environment = environment;
  }

  public String base() {
    return "http://127.0.0.1:" + port;
  }

  public String jdbcUrl() {
    return "jdbc:postgresql://127.0.0.1:" + postgresPort + "/kontor?user=postgres";
  }

  public long pid() {
    return process.pid();
  }

  /// Starts it, and returns when it is ready to serve.
  public KontorProcess start() {
    try {
      List<String> command = new ArrayList<>();
      command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
      command.addAll(
          List.of("-Xmx1g", "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED"));
      command.addAll(List.of("-cp", System.getProperty("java.class.path")));
      command.add("org.kontor.KontorApplication");
      ProcessBuilder builder = new ProcessBuilder(command);
      builder.environment().put("SERVER_PORT", Integer.toString(port));
      builder.environment().put("KONTOR_POSTGRES_PORT", Integer.toString(postgresPort));
      builder.environment().put("KONTOR_POSTGRES_DIRECTORY", data.resolve("postgres").toString());
      builder.environment().put("KONTOR_API_KEY", KEY);
      builder.environment().put("KONTOR_DEMO", "false");
      builder.environment().putAll(environment);
      File log = data.resolve("kontor.log").toFile();
      process =
          builder
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
              .start();
      awaitReady(log);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void awaitReady(File log) throws IOException {
    long deadline = System.nanoTime() + Duration.ofMinutes(5).toNanos();
    try (HttpClient http = HttpClient.newHttpClient()) {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(base() + "/actuator/health/readiness"))
              .timeout(Duration.ofSeconds(5))
              .build();
      while (System.nanoTime() < deadline) {
        if (!process.isAlive()) {
          throw new IllegalStateException("Kontor ended by itself; see " + log);
        }
        try {
          if (http.send(request, BodyHandlers.discarding()).statusCode() == 200) {
            return;
          }
        } catch (IOException _) {
          // not listening yet
        }
        Thread.sleep(200);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw new IllegalStateException("Kontor was not ready within 5 minutes; see " + log);
  }

  /// As `kill -9` does it: nothing is finished, nothing is closed.
  public void kill() {
    process.destroyForcibly();
    await();
  }

  @Override
  public void close() {
    process.destroy();
    await();
  }

  private void await() {
    try {
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
