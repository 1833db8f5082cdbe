package org.kontor.catalog.adapter.in.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kontor.catalog.ChannelId;
import org.kontor.catalog.application.importing.ImportQueries;
import org.kontor.catalog.application.importing.ReadRefusedRows;
import org.kontor.catalog.application.importing.RunImport;
import org.kontor.catalog.application.importing.UndoImport;
import org.kontor.catalog.application.importing.UploadImport;
import org.kontor.catalog.imports.ImportOptions.OnError;
import org.kontor.catalog.imports.Importer;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

@RestController
@RequestMapping("/api/v1/imports")
class ImportsApi {
  private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");

  private final UploadImport uploadImport;
  private final RunImport runImport;
  private final UndoImport undoImport;
  private final ReadRefusedRows refusedRows;
  private final ImportQueries imports;
  private final ImportAccess access;

  ImportsApi(
      UploadImport uploadImport,
      RunImport runImport,
      UndoImport undoImport,
      ReadRefusedRows refusedRows,
      ImportQueries imports,
      ImportAccess access) {
    this.uploadImport = uploadImport;
    this.runImport = runImport;
    this.undoImport = undoImport;
    this.refusedRows = refusedRows;
    this.imports = imports;
    this.access = access;
  }

  record Accepted(String id) {}

  @PostMapping(
      path = "/{kind:[a-z]+}",
      consumes = {
        "text/csv",
        "text/plain",
        "text/tab-separated-values",
        "application/octet-stream"
      })
  @Operation(summary = "Bring a file: products, locations, stock or orders, as the request's body")
  ResponseEntity<?> body(
      @PathVariable String kind,
      @Parameter(description = "`dry-run` only says what would happen")
          @RequestParam(defaultValue = "run")
          String mode,
      @Parameter(
              description =
                  "`refuse-all` takes the file whole or not at all, `skip` leaves out what is refused")
          @RequestParam(name = "on-error", defaultValue = "refuse-all")
          String onError,
      @Parameter(hidden = true) HttpServletRequest request,
      @Parameter(hidden = true) Principal principal,
      ChannelId channel)
      throws IOException {
    access.mayBring(kind, request);
    return upload(
        command(kind, kind + ".csv", mode, onError, principal, channel), request.getInputStream());
  }

  @PostMapping(path = "/{kind:[a-z]+}", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @Operation(summary = "Bring a file, as a form's part `file`")
  ResponseEntity<?> form(
      @PathVariable String kind,
      @RequestParam(defaultValue = "run") String mode,
      @RequestParam(name = "on-error", defaultValue = "refuse-all") String onError,
      @RequestPart("file") MultipartFile file,
      @Parameter(hidden = true) HttpServletRequest request,
      @Parameter(hidden = true) Principal principal,
      ChannelId channel)
      throws IOException {
    access.mayBring(kind, request);
    String name = file.getOriginalFilename();
    try (InputStream stream = file.getInputStream()) {
      return upload(
          command(
              kind,
              name == null || name.isBlank() ? kind + ".csv" : name,
              mode,
              onError,
              principal,
              channel),
          stream);
    }
  }

  private static UploadImport.Command command(
      String kind,
      String fileName,
      String mode,
      String onError,
      Principal principal,
      ChannelId channel) {
    boolean goOn =
        switch (mode) {
          case "run" -> true;
          case "dry-run" -> false;
          default -> throw new MalformedQuery("`mode` is dry-run or run");
        };
    String name = fileName.length() > 200 ? fileName.substring(0, 200) : fileName;
    return new UploadImport.Command(
        kind, name, principal.getName(), channel, goOn, onError(onError));
  }

  private static OnError onError(String word) {
    return switch (word) {
      case "refuse-all" -> OnError.REFUSE_ALL;
      case "skip" -> OnError.SKIP;
      default -> throw new MalformedQuery("`on-error` is refuse-all or skip");
    };
  }

  private ResponseEntity<?> upload(UploadImport.Command command, InputStream file) {
    return switch (uploadImport.upload(command, file)) {
      case UploadImport.Result.Accepted(UUID id) ->
          ResponseEntity.accepted()
              .location(URI.create("/api/v1/imports/" + id))
              .body(new Accepted(id.toString()));
      case UploadImport.Result.Refused(String code, String reason, _) -> {
        HttpStatus status =
            code.equals("too-large")
                ? HttpStatus.CONTENT_TOO_LARGE
                : HttpStatus.UNPROCESSABLE_CONTENT;
        yield problem(
            status, "import-file-refused", "The file can't be read as a table", reason, code);
      }
    };
  }

  private static ResponseEntity<ProblemDetail> problem(
      HttpStatus status, String slug, String title, String detail, String code) {
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
    problem.setType(URI.create("/problems/" + slug));
    problem.setTitle(title);
    problem.setProperty("reasons", List.of(Map.of("code", code, "detail", detail)));
    return ResponseEntity.status(status)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }

  @GetMapping("/{id:[0-9a-fA-F-]{36}}")
  @Operation(
      summary =
          "How far an import came, what became of its groups and the first reasons of refusal")
  ImportView one(@PathVariable UUID id, @Parameter(hidden = true) HttpServletRequest request) {
    return ImportView.of(
        access.find(id, request), imports.results(id, Importer.Outcome.REFUSED, -1, 50));
  }

  @GetMapping
  @Operation(summary = "Imports, newest first")
  ImportList list(
      @RequestParam(required = false) @Nullable String kind,
      @RequestParam(defaultValue = "24") int limit,
      @RequestParam(required = false) @Nullable Integer after,
      @Parameter(hidden = true) HttpServletRequest request) {
    int most = Math.clamp(limit, 1, 100);
    List<String> kinds =
        access.kinds(request).stream().filter(one -> kind == null || one.equals(kind)).toList();
    List<ImportView> items =
        imports.list(kinds, after, most).stream()
            .map(job -> ImportView.of(job, List.of()))
            .toList();
    return new ImportList(items, items.size() < most ? null : items.getLast().number());
  }

  record ImportList(List<ImportView> items, @Nullable Integer next) {}

  @GetMapping("/{id:[0-9a-fA-F-]{36}}/refused")
  @Operation(summary = "The refused rows as they came, with the reasons in a column more")
  ResponseEntity<StreamingResponseBody> refused(
      @PathVariable UUID id, @Parameter(hidden = true) HttpServletRequest request) {
    int number = access.find(id, request).number();
    return ResponseEntity.ok()
        .contentType(CSV)
        .header("Content-Disposition", "attachment; filename=\"import-" + number + "-refused.csv\"")
        .body(stream -> {
          try (var out =
              new java.io.OutputStreamWriter(stream, java.nio.charset.StandardCharsets.UTF_8)) {
            refusedRows.write(id, out);
          }
        });
  }

  @PostMapping("/{id:[0-9a-fA-F-]{36}}/run")
  @Operation(
      summary = "Let a checked import run, or run what failed its check without what was refused")
  ResponseEntity<?> run(
      @PathVariable UUID id,
      @RequestParam(name = "on-error", defaultValue = "refuse-all") String onError,
      @Parameter(hidden = true) HttpServletRequest request,
      @Parameter(hidden = true) Principal principal) {
    UUID found = access.find(id, request).id();
    return switch (runImport.run(
        new RunImport.Command(found, onError(onError), principal.getName()))) {
      case STARTED -> ResponseEntity.accepted().body(new Accepted(id.toString()));
      case NOT_WAITING ->
          problem(
              HttpStatus.CONFLICT,
              "import-not-waiting",
              "The import doesn't wait to be run",
              "It is being worked on, or has run. Look at its state",
              "not-waiting");
      case HAS_REFUSALS ->
          problem(
              HttpStatus.UNPROCESSABLE_CONTENT,
              "import-has-refusals",
              "The check refused a part of the file",
              "Correct the refused rows, or run it with on-error=skip",
              "has-refusals");
    };
  }

  @PostMapping("/{id:[0-9a-fA-F-]{36}}/undo")
  @Operation(summary = "Take back what an import did, except what somebody has changed since")
  ResponseEntity<?> undo(
      @PathVariable UUID id, @Parameter(hidden = true) HttpServletRequest request) {
    return undoImport.undo(access.find(id, request).id())
        ? ResponseEntity.accepted().body(new Accepted(id.toString()))
        : problem(
            HttpStatus.CONFLICT,
            "import-not-undoable",
            "There is nothing to take back",
            "Only an import of products or stock that is done and changed something can be undone, once",
            "not-undoable");
  }
}
