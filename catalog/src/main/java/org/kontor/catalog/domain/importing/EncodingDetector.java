package org.kontor.catalog.domain.importing;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Looks at every byte of a file once and says which encoding it has: a byte order mark decides;
/// else what is valid UTF-8 is UTF-8; else the letters tell Cyrillic (Windows-1251) from Turkish
/// (1254) from Western (1252).
///
/// What isn't text is refused: pictures, archives, spreadsheets, stray NUL bytes.
public final class EncodingDetector {
  private static final int HEAD = 4096;

  private final byte[] head = new byte[HEAD];
  private long size;
  private long zerosAtEven;
  private long zerosAtOdd;
  private long firstZero = -1;
  private boolean utf8 = true;
  private int continuation;
  private long high;
  private long highPairs;
  private long turkish;
  private boolean lastHigh;

  public void feed(byte[] bytes, int length) {
    if (size < HEAD) {
      System.arraycopy(bytes, 0, head, (int) size, (int) Math.min(length, HEAD - size));
    }
    for (int i = 0; i < length; i++) {
      look(bytes[i] & 0xFF, size + i);
    }
    size += length;
  }

  private void look(int octet, long at) {
    if (octet == 0) {
      if (firstZero < 0) {
        firstZero = at;
      }
      if ((at & 1) == 0) {
        zerosAtEven++;
      } else {
        zerosAtOdd++;
      }
    }
    if (octet < 0x80) {
      utf8 &= continuation == 0;
      lastHigh = false;
      return;
    }
    high++;
    if (lastHigh) {
      highPairs++;
    }
    lastHigh = true;
    if (octet == 0xD0
        || octet == 0xDD
        || octet == 0xDE
        || octet == 0xF0
        || octet == 0xFD
        || octet == 0xFE) {
      turkish++;
    }
    lookForUtf8(octet);
  }

  private void lookForUtf8(int octet) {
    if (continuation > 0) {
      utf8 &= octet < 0xC0;
      continuation--;
    } else if (octet >= 0xC2 && octet < 0xF5) {
      continuation = octet < 0xE0 ? 1 : octet < 0xF0 ? 2 : 3;
    } else {
      utf8 = false;
    }
  }

  /// @throws FileRefused if it isn't text
  public Charset verdict() {
    if (size == 0) {
      throw new FileRefused("empty", "empty", "The file is empty");
    }
    refuseOtherKinds();
    if (startsWith(0xFF, 0xFE) || startsWith(0xFE, 0xFF)) {
      return StandardCharsets.UTF_16;
    }
    if (firstZero >= 0) {
      return withoutMark();
    }
    if (utf8 && continuation == 0) {
      return StandardCharsets.UTF_8;
    }
    if (startsWith(0xEF, 0xBB, 0xBF)) {
      // Says UTF-8 and isn't quite: what is broken shows as such
      return StandardCharsets.UTF_8;
    }
    // Cyrillic words are all high bytes; in western and Turkish ones they stand alone between plain
    // letters
    if (highPairs * 2 > high) {
      return Charset.forName("windows-1251");
    }
    return Charset.forName(turkish > 0 ? "windows-1254" : "windows-1252");
  }

  private Charset withoutMark() {
    if (zerosAtOdd * 10 > size * 3 && zerosAtEven * 100 < size) {
      return StandardCharsets.UTF_16LE;
    }
    if (zerosAtEven * 10 > size * 3 && zerosAtOdd * 100 < size) {
      return StandardCharsets.UTF_16BE;
    }
    throw new FileRefused(
        "nul-bytes",
        "nul-byte",
        "There is a NUL byte at position "
            + firstZero
            + ": the file is damaged or no text. Export it again",
        firstZero);
  }

  private void refuseOtherKinds() {
    if (startsWith('P', 'K', 3, 4)) {
      throw notATable(
          "workbook",
          "an Excel workbook or a ZIP archive",
          "Save the sheet as CSV (UTF-8) and bring that");
    }
    if (startsWith(0xD0, 0xCF, 0x11, 0xE0)) {
      throw notATable(
          "old-workbook", "an old Excel workbook", "Save the sheet as CSV (UTF-8) and bring that");
    }
    if (startsWith(0x89, 'P', 'N', 'G')
        || startsWith(0xFF, 0xD8, 0xFF)
        || startsWith('G', 'I', 'F', '8')) {
      throw notATable("picture", "a picture", "Bring a CSV file");
    }
    if (startsWith('%', 'P', 'D', 'F')) {
      throw notATable("pdf", "a PDF document", "Bring a CSV file");
    }
    if (startsWith(0x1F, 0x8B)) {
      throw notATable("compressed", "a compressed file", "Unpack it first");
    }
  }

  static FileRefused notATable(String kind, String what, String advice) {
    return new FileRefused("not-a-table", kind, "This is " + what + ", not a table. " + advice);
  }

  private boolean startsWith(int... octets) {
    byte[] wanted = new byte[octets.length];
    for (int i = 0; i < octets.length; i++) {
      wanted[i] = (byte) octets[i];
    }
    return size >= octets.length && Arrays.equals(head, 0, octets.length, wanted, 0, octets.length);
  }
}
