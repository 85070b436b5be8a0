package coop.fourmiliere.device.preview;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

/** How the letters of all code pages look, in a printer's font A: 12 dots wide, 24 high. */
final class Glyphs {

  static final int WIDTH = 12;
  static final int HEIGHT = 24;

  private static final String FILE = "/preview/letters-12x24.hex";
  private static final int HEX_DIGITS = WIDTH / 4;

  private final Map<Integer, short[]> rows = new HashMap<>();

  private Glyphs() {
    try (InputStream in = Glyphs.class.getResourceAsStream(FILE);
        BufferedReader lines = new BufferedReader(new InputStreamReader(in, US_ASCII))) {
      lines.lines().filter(line -> !line.startsWith("#")).forEach(this::add);
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  /** All of them; read when first wanted. */
  static Glyphs all() {
    return Loaded.GLYPHS;
  }

  boolean has(int character) {
    return rows.containsKey(character);
  }

  /**
   * Draws a letter.
   *
   * @param scale 2 for double size
   */
  void draw(int character, Dots on, int left, int top, int scale, boolean bold) {
    short[] glyph = rows.getOrDefault(character, rows.get((int) '*'));
    for (int y = 0; y < HEIGHT; y++) {
      int row = bold ? glyph[y] | (glyph[y] >> 1) : glyph[y];
      for (int x = 0; x < WIDTH; x++) {
        if ((row >> (WIDTH - 1 - x) & 1) == 1) {
          on.fill(left + x * scale, top + y * scale, scale, scale);
        }
      }
    }
  }

  private void add(String line) {
    short[] glyph = new short[HEIGHT];
    for (int y = 0; y < HEIGHT; y++) {
      int at = 5 + y * HEX_DIGITS;
      glyph[y] = Short.parseShort(line.substring(at, at + HEX_DIGITS), 16);
    }
    rows.put(Integer.parseInt(line.substring(0, 4), 16), glyph);
  }

  private static final class Loaded {
    static final Glyphs GLYPHS = new Glyphs();
  }
}
