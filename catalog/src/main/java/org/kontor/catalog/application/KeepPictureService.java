package org.kontor.catalog.application;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.kontor.catalog.domain.Pictures;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class KeepPictureService implements KeepPicture {
  private final Pictures pictures;

  KeepPictureService(Pictures pictures) {
    this.pictures = pictures;
  }

  @Override
  public String keepDrawing(String name, String svg) {
    if (!name.matches("[a-z0-9-]{1,100}")) {
      throw new IllegalArgumentException("A picture's name has small letters, digits and hyphens");
    }
    byte[] body = svg.getBytes(StandardCharsets.UTF_8);
    String key = name + ".svg";
    pictures.save(
        new Pictures.Kept(key, "image/svg+xml", body, UUID.nameUUIDFromBytes(body).toString()));
    return "/media/" + key;
  }
}
