package org.kontor.catalog.adapter.in.api;

import java.time.Duration;
import org.kontor.catalog.domain.Pictures;
import org.kontor.customer.NotFound;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Shows pictures to anybody.
@Controller
class Media {
  private final Pictures pictures;

  Media(Pictures pictures) {
    this.pictures = pictures;
  }

  @GetMapping("/media/{key}")
  ResponseEntity<byte[]> picture(@PathVariable String key) {
    Pictures.Kept picture = pictures.find(key).orElseThrow(() -> new NotFound("Picture", key));
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(picture.mediaType()))
        .cacheControl(CacheControl.maxAge(Duration.ofDays(1)).cachePublic())
        .eTag("\"" + picture.etag() + "\"")
        .header("X-Content-Type-Options", "nosniff")
        .body(picture.body());
  }
}
