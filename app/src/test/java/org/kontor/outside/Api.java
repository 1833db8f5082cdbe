package org.kontor.outside;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A caller of `/api/v1` with a key. Where there are several instances, each request goes to one of
/// them at random.
public final class Api {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final HttpClient HTTP =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();

  /// As good as no answer: whoever bears that the server dies bears that it's about to open.
  private static final int NOT_OPEN_YET = 503;

  private final List<String> bases;
  private final String key;

  public Api(String base, String key) {
    this(List.of(base), key);
  }

  public Api(List<String> bases, String key) {
    this.bases = List.copyOf(bases);
    this.key = key;
  }

  public Answer get(String path, String... headers) {
    return send("GET", path, null, headers);
  }

  /// @param body anything that Jackson can write; null for none
  /// @param headers name, value, name, value ...
  public Answer post(String path, Object body, String... headers) {
    return send("POST", path, body, headers);
  }

  public Answer put(String path, Object body, String... headers) {
    return send("PUT", path, body, headers);
  }

  public Answer csv(String path, String csv) {
    return exchange(
        request(path)
            .header("Content-Type", "text/csv")
            .POST(BodyPublishers.ofString(csv, StandardCharsets.UTF_8)));
  }

  public Answer send(String method, String path, Object body, String... headers) {
    HttpRequest.Builder request = request(path);
    if (headers.length > 0) {
      request.headers(headers);
    }
    if (body == null) {
      request.method(method, BodyPublishers.noBody());
    } else {
      request
          .header("Content-Type", "application/json")
          .method(method, BodyPublishers.ofString(JSON.writeValueAsString(body)));
    }
    return exchange(request);
  }

  private HttpRequest.Builder request(String path) {
    String base = bases.get(ThreadLocalRandom.current().nextInt(bases.size()));
    return HttpRequest.newBuilder(URI.create(base + "/api/v1" + path))
        .timeout(Duration.ofSeconds(60))
        .header("Authorization", "Bearer " + key)
        .header("Accept", "application/json");
  }

  private Answer exchange(HttpRequest.Builder request) {
    try {
      HttpResponse<String> response =
          HTTP.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
      if (response.statusCode() == NOT_OPEN_YET) {
        throw new UncheckedIOException(new IOException("Not open yet: " + response.body()));
      }
      return new Answer(response.statusCode(), response.headers().map(), response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /// What came back.
  public record Answer(int status, Map<String, List<String>> headers, String body) {
    public JsonNode json() {
      return JSON.readTree(body);
    }

    /// This answer, if it has the status; else a failure that shows what came instead.
    public Answer expect(int wanted) {
      if (status != wanted) {
        throw new AssertionError("Expected " + wanted + " but got " + status + ": " + body);
      }
      return this;
    }

    public String text(String pointer) {
      return json().at(pointer).asString();
    }
  }
}
