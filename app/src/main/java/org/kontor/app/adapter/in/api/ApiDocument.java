package org.kontor.app.adapter.in.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kontor.catalog.ChannelId;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;

/// Completes what springdoc reads from the controllers: keys, tokens, problems, and the examples of
/// `openapi-examples.json`, which were recorded from a running Kontor. A copy of the document
/// stands in `docs/openapi.json`.
@Configuration
class ApiDocument {
  private static final String PROBLEM = "application/problem+json";

  static {
    // Comes from the key, not from the request
    SpringDocUtils.getConfig().addRequestWrapperToIgnore(ChannelId.class);
  }

  @Bean
  OpenAPI kontor() {
    return new OpenAPI()
        .info(
            new Info()
                .title("Kontor")
                .version("v1")
                .description(
                    "For storefronts, tills, marketplaces and partners. The key decides the channel, and"
                        + " the channel decides prices, range and currency. Guide: docs/guides/storefront.md.")
                .license(new License().name("Apache-2.0")))
        .servers(List.of(new Server().url("/")))
        .components(
            new Components()
                .addSecuritySchemes(
                    "key", new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer"))
                .addSchemas("Problem", problem()))
        .security(List.of(new SecurityRequirement().addList("key")));
  }

  private static Schema<?> problem() {
    return new ObjectSchema()
        .description("RFC 9457. `type` leads to a page that says what to do.")
        .addProperty("type", new StringSchema().example("/problems/invalid"))
        .addProperty("title", new StringSchema())
        .addProperty("status", new IntegerSchema())
        .addProperty("detail", new StringSchema().description("what to do"))
        .addProperty("instance", new StringSchema())
        .addProperty("errors", new ArraySchema().items(new ObjectSchema()))
        .addProperty("reasons", new ArraySchema().items(new ObjectSchema()))
        .addProperty("reference", new StringSchema().description("of what broke on our side"));
  }

  @Bean
  OpenApiCustomizer complete() throws IOException {
    JsonNode examples =
        Json.mapper().readTree(new ClassPathResource("openapi-examples.json").getInputStream());
    return document ->
        document
            .getPaths()
            .forEach((path, item) ->
                item.readOperationsMap()
                    .forEach((method, operation) ->
                        complete(path, method, operation, examples.get(method + " " + path))));
  }

  private static void complete(
      String path, PathItem.HttpMethod method, Operation operation, @Nullable JsonNode example) {
    operation.setTags(operation.getTags().stream().map(ApiDocument::tag).toList());
    header(operation, path, method);
    if (example != null) {
      show(operation, example);
    }
    operation
        .getResponses()
        .addApiResponse(
            "default",
            new ApiResponse()
                .description("Refused, or failed")
                .content(
                    new Content()
                        .addMediaType(
                            PROBLEM,
                            new MediaType()
                                .schema(new Schema<>().$ref("#/components/schemas/Problem")))));
  }

  private static String tag(String name) {
    String words = name.replaceFirst("-api$", "").replace('-', ' ');
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  /// Headers that filters and helpers read, so that no controller's signature names them.
  private static void header(Operation operation, String path, PathItem.HttpMethod method) {
    boolean cart = path.startsWith("/api/v1/carts/");
    if (cart || (path.equals("/api/v1/orders") && method == PathItem.HttpMethod.POST)) {
      add(operation, "X-Cart-Token", "the token that the cart was created with");
    }
    if (path.startsWith("/api/v1/orders/") || path.startsWith("/api/v1/returns/{number}")) {
      add(operation, "X-Order-Token", "the token that the order was placed with");
    }
    if (method == PathItem.HttpMethod.POST) {
      add(operation, "Idempotency-Key", "the same key and content get the same answer again");
    }
  }

  private static void add(Operation operation, String name, String meaning) {
    boolean known =
        operation.getParameters() != null
            && operation.getParameters().stream().anyMatch(one -> name.equals(one.getName()));
    if (!known) {
      operation.addParametersItem(
          new Parameter().in("header").name(name).description(meaning).schema(new StringSchema()));
    }
  }

  private static void show(Operation operation, JsonNode example) {
    if (example.has("request") && operation.getRequestBody() != null) {
      operation
          .getRequestBody()
          .getContent()
          .values()
          .forEach(media -> media.setExample(plain(example.get("request"))));
    }
    if (example.has("response")) {
      ApiResponse answer = operation.getResponses().remove("200");
      MediaType media = new MediaType().example(plain(example.get("response")));
      if (answer != null && answer.getContent() != null) {
        answer.getContent().values().stream()
            .findFirst()
            .map(MediaType::getSchema)
            .ifPresent(media::setSchema);
      }
      operation
          .getResponses()
          .addApiResponse(
              example.get("status").asText(),
              new ApiResponse()
                  .description("Done")
                  .content(new Content().addMediaType("application/json", media)));
    }
  }

  private static Object plain(JsonNode node) {
    return node.isObject() ? Json.mapper().convertValue(node, Map.class) : node.asText();
  }
}
