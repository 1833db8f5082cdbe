package org.kontor.catalog.adapter.in.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A small set of shapes that can be drawn in any colour; ground, shade and light are mixed from
/// it.
final class Drawings {
  private static final String ACCENT = "#e3a43b";

  private final Map<String, String> shapes = new HashMap<>();

  Drawings(List<String> lines) {
    for (String line : lines) {
      int equals = line.indexOf('=');
      shapes.put(line.substring(0, equals), line.substring(equals + 1));
    }
  }

  String draw(String shape, String colour) {
    String inner =
        shapes
            .getOrDefault(shape, "")
            .replace("{c}", colour)
            .replace("{d}", mixed(colour, 0x16, 0x22, 0x20, 45))
            .replace("{l}", mixed(colour, 0xff, 0xff, 0xff, 78))
            .replace("{a}", ACCENT);
    String ground = mixed(colour, 0xf1, 0xf1, 0xec, 84);
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 64 64\"><rect width=\"64\" height=\"64\" fill=\""
        + ground
        + "\"/>"
        + inner
        + "</svg>";
  }

  private static String mixed(String colour, int red, int green, int blue, int percent) {
    int value = Integer.parseInt(colour.substring(1), 16);
    return "#%02x%02x%02x"
        .formatted(
            mixed(value >> 16 & 0xff, red, percent),
            mixed(value >> 8 & 0xff, green, percent),
            mixed(value & 0xff, blue, percent));
  }

  private static int mixed(int from, int to, int percent) {
    return (from * (100 - percent) + to * percent) / 100;
  }
}
