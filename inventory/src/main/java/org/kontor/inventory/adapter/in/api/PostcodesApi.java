package org.kontor.inventory.adapter.in.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import org.kontor.inventory.application.ImportPostcodes;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/// Not one of the import jobs: GeoNames' files have no header, and a whole country takes seconds.
@RestController
@Tag(name = "Imports")
class PostcodesApi {
  private final ImportPostcodes importPostcodes;

  PostcodesApi(ImportPostcodes importPostcodes) {
    this.importPostcodes = importPostcodes;
  }

  @PostMapping(
      path = "/api/v1/imports/postcodes",
      consumes = {
        MediaType.TEXT_PLAIN_VALUE,
        "text/tab-separated-values",
        "application/octet-stream"
      })
  @Operation(
      summary =
          "Learn where postcodes lie from a postal code file of geonames.org, all of it or nothing")
  ResponseEntity<Object> run(InputStream body) throws IOException {
    try {
      return ResponseEntity.ok(importPostcodes.run(body));
    } catch (ImportPostcodes.FileRefused refused) {
      return Refusal.of(
          "import-refused",
          "The file was refused",
          "Nothing was imported. Correct the lines that are named and send it again.",
          refused.refusals());
    }
  }

  @PostMapping(path = "/api/v1/imports/postcodes", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @Operation(hidden = true)
  ResponseEntity<Object> upload(@RequestParam MultipartFile file) throws IOException {
    try (var body = file.getInputStream()) {
      return run(body);
    }
  }
}
