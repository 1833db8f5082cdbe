package org.kontor.catalog.adapter.in.console;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kontor.catalog.ChannelId;
import org.kontor.catalog.Channels;
import org.kontor.catalog.application.importing.ImportQueries;
import org.kontor.catalog.application.importing.Importers;
import org.kontor.catalog.application.importing.ReadRefusedRows;
import org.kontor.catalog.application.importing.RunImport;
import org.kontor.catalog.application.importing.UndoImport;
import org.kontor.catalog.application.importing.UploadImport;
import org.kontor.catalog.domain.importing.ImportJob;
import org.kontor.catalog.imports.ImportOptions.OnError;
import org.kontor.catalog.imports.Importer;
import org.kontor.customer.NotFound;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@RequestMapping("/imports")
class ImportPages {
  private static final int PAGE = 40;
  private static final int SAMPLE = 50;

  private final ImportQueries imports;
  private final Importers importers;
  private final UploadImport uploadImport;
  private final RunImport runImport;
  private final UndoImport undoImport;
  private final ReadRefusedRows refusedRows;
  private final Channels channels;
  private final FieldWords fields;
  private final RefusalWords refusals;

  ImportPages(
      ImportQueries imports,
      Importers importers,
      UploadImport uploadImport,
      RunImport runImport,
      UndoImport undoImport,
      ReadRefusedRows refusedRows,
      Channels channels,
      FieldWords fields,
      RefusalWords refusals) {
    this.imports = imports;
    this.importers = importers;
    this.uploadImport = uploadImport;
    this.runImport = runImport;
    this.undoImport = undoImport;
    this.refusedRows = refusedRows;
    this.channels = channels;
    this.fields = fields;
    this.refusals = refusals;
  }

  /// One fact of the sample.
  record Line(
      String key, String outcome, String field, @Nullable String before, @Nullable String after) {}

  record Reason(String key, int line, String column, @Nullable String value, String reason) {}

  @GetMapping
  String list(
      @RequestParam(required = false) @Nullable String kind,
      @RequestParam(required = false) @Nullable Integer after,
      Model model) {
    List<ImportJob> jobs =
        imports.list(kind == null ? importers.kinds() : List.of(kind), after, PAGE);
    String filter = kind == null ? "" : "kind=" + kind;
    model.addAttribute("jobs", jobs);
    model.addAttribute("kind", kind);
    model.addAttribute("kinds", importers.kinds());
    model.addAttribute(
        "next",
        jobs.size() < PAGE
            ? null
            : "/imports?"
                + (filter.isEmpty() ? "" : filter + "&")
                + "after="
                + jobs.getLast().number());
    model.addAttribute(
        "first", after == null ? null : "/imports" + (filter.isEmpty() ? "" : "?" + filter));
    return "catalog/imports";
  }

  @GetMapping("/new")
  String begin(@RequestParam(defaultValue = "products") String kind, Model model) {
    return form(model, kind, "", "SKIP", null);
  }

  private String form(
      Model model, String kind, String channel, String onError, @Nullable String problem) {
    model.addAttribute("kinds", importers.kinds());
    model.addAttribute("kind", kind);
    model.addAttribute("channels", channels.all());
    model.addAttribute("channel", channel);
    model.addAttribute("onError", onError);
    model.addAttribute("problem", problem);
    return "catalog/import-new";
  }

  @PostMapping
  String upload(
      @RequestParam String kind,
      @RequestParam ChannelId channel,
      @RequestPart("file") MultipartFile file,
      Principal who,
      HttpServletResponse response,
      Model model,
      Locale locale)
      throws IOException {
    String name = file.getOriginalFilename() == null ? kind + ".csv" : file.getOriginalFilename();
    var command =
        new UploadImport.Command(
            kind,
            name.length() > 200 ? name.substring(0, 200) : name,
            who.getName(),
            channel,
            false,
            OnError.SKIP);
    try (InputStream stream = file.getInputStream()) {
      return switch (uploadImport.upload(command, stream)) {
        case UploadImport.Result.Accepted(UUID id) -> "redirect:/imports/" + id;
        case UploadImport.Result.Refused refused -> {
          response.setStatus(422);
          yield form(
              model, kind, channel.value(), "SKIP", name + ": " + refusals.say(refused, locale));
        }
      };
    }
  }

  @GetMapping("/{id}")
  String one(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String show,
      Model model,
      Locale locale) {
    ImportJob job = imports.find(id).orElseThrow(() -> new NotFound("Import", id));
    Importer.Outcome outcome =
        switch (show) {
          case "created" -> Importer.Outcome.CREATED;
          case "changed" -> Importer.Outcome.CHANGED;
          default -> null;
        };
    List<Line> lines =
        imports.results(id, outcome, -1, SAMPLE).stream()
            .filter(result -> result.outcome() != Importer.Outcome.REFUSED)
            .flatMap(result ->
                result.preview().stream()
                    .filter(change -> !change.field().equals("handle"))
                    .limit(6)
                    .map(change ->
                        new Line(
                            result.key(),
                            result.outcome().name(),
                            fields.name(change.field(), locale),
                            FieldWords.shortened(change.before()),
                            FieldWords.shortened(change.after()))))
            .filter(line -> !show.equals("blanked") || line.after() == null)
            .limit(SAMPLE)
            .toList();
    Importer importer = importers.of(job.kind());
    String own = importer.words();
    List<Reason> reasons =
        imports.results(id, Importer.Outcome.REFUSED, -1, SAMPLE).stream()
            .flatMap(result ->
                result.refusals().stream()
                    .map(r ->
                        new Reason(
                            result.key(),
                            r.line(),
                            r.column(),
                            r.value(),
                            refusals.say(r, own, locale))))
            .toList();
    model.addAttribute("job", job);
    model.addAttribute("problem", refusals.say(job, locale));
    model.addAttribute("undoable", importer.undoable());
    model.addAttribute("show", show);
    model.addAttribute("lines", show.equals("refused") ? List.of() : lines);
    model.addAttribute("reasons", show.isEmpty() || show.equals("refused") ? reasons : List.of());
    model.addAttribute("kept", imports.kept(id, SAMPLE));
    model.addAttribute("stage", stage(job));
    return "catalog/import";
  }

  private static int stage(ImportJob job) {
    return switch (job.state()) {
      case UPLOADED, CHECKING -> 2;
      case CHECKED -> 3;
      case RUNNING -> 4;
      case FAILED -> job.mayRun() ? 3 : 5;
      case DONE, UNDOING, UNDONE -> 5;
    };
  }

  @PostMapping("/{id}/run")
  String run(
      @PathVariable UUID id,
      @RequestParam OnError onError,
      Principal who,
      RedirectAttributes redirect) {
    RunImport.Result result = runImport.run(new RunImport.Command(id, onError, who.getName()));
    if (result != RunImport.Result.STARTED) {
      redirect.addFlashAttribute(
          "toast", new DefaultMessageSourceResolvable("catalog.import." + result));
      redirect.addFlashAttribute("toastTone", "bad");
    }
    return "redirect:/imports/" + id;
  }

  @PostMapping("/{id}/undo")
  String undo(@PathVariable UUID id, RedirectAttributes redirect) {
    if (!undoImport.undo(id)) {
      redirect.addFlashAttribute(
          "toast", new DefaultMessageSourceResolvable("catalog.import.not-undoable"));
      redirect.addFlashAttribute("toastTone", "bad");
    }
    return "redirect:/imports/" + id;
  }

  @GetMapping("/{id}/refused")
  void refused(@PathVariable UUID id, HttpServletResponse response) throws IOException {
    int number = imports.find(id).orElseThrow(() -> new NotFound("Import", id)).number();
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader(
        "Content-Disposition", "attachment; filename=\"import-" + number + "-refused.csv\"");
    refusedRows.write(id, response.getWriter());
  }
}
