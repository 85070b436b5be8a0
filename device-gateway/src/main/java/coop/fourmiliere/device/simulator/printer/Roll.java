package coop.fourmiliere.device.simulator.printer;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;

/** The paper of a printer, and how the next line on it will look. */
final class Roll {

  private static final int LINES_AT_MOST = 500;
  private static final Charset FIRST_PAGE = Charset.forName("IBM437");

  private final List<PrintedLine> lines = new ArrayList<>();
  private final StringBuilder line = new StringBuilder();
  private PrintedLine placed;
  private Dots image;
  private boolean endsWithImage;
  private int linesLeft = Integer.MAX_VALUE;
  private int drawerOpenings;
  private Charset page = FIRST_PAGE;
  private int align;
  private boolean bold;
  private boolean doubleSize;

  List<PrintedLine> lines() {
    return List.copyOf(lines);
  }

  /** The last image; null before the first. */
  Dots image() {
    return image;
  }

  /** How often the drawer was opened. */
  int drawerOpenings() {
    return drawerOpenings;
  }

  boolean isEmpty() {
    return linesLeft <= 0;
  }

  /** The paper ends after so many lines more. */
  void endsAfter(int count) {
    linesLeft = count;
  }

  /** As after switching the printer on. */
  void begin() {
    page = FIRST_PAGE;
    align = 0;
    bold = false;
    doubleSize = false;
    forget();
  }

  /** Forgets a line that was begun. */
  void forget() {
    line.setLength(0);
    placed = null;
  }

  void page(Charset letters) {
    page = letters;
  }

  /**
   * @param number 0 left, 1 centre, 2 right
   */
  void align(int number) {
    align = number;
  }

  void bold(boolean on) {
    bold = on;
  }

  void doubleSize(boolean on) {
    doubleSize = on;
  }

  void kick() {
    drawerOpenings++;
  }

  /** Puts characters into the line. */
  void write(byte[] characters) {
    line.append(new String(characters, page));
  }

  /** Puts something else into the line, which is printed with it. */
  void place(String kind, String text) {
    placed = new PrintedLine(kind, text, "left", false, false);
  }

  /** Prints the line. */
  void feed() {
    String text = line.toString();
    PrintedLine other = placed;
    forget();
    if (other != null) {
      print(other.kind(), other.text());
    }
    if (other == null || !text.isEmpty()) {
      print("text", text);
    }
  }

  /** Prints an image. */
  void print(Dots dots) {
    print("image", dots.measures());
    image = dots;
    endsWithImage = true;
  }

  /** Prints an image that touches what is above: the rest of that, if it is an image as wide. */
  void grow(Dots dots) {
    if (endsWithImage && image.isAsWideAs(dots)) {
      lines.remove(lines.size() - 1);
      linesLeft++;
      print(image.above(dots));
    } else {
      print(dots);
    }
  }

  /** Prints something that is a line by itself. */
  void print(String kind, String text) {
    String side = align == 0 ? "left" : align == 1 ? "centre" : "right";
    lines.add(new PrintedLine(kind, text, side, bold, doubleSize));
    endsWithImage = false;
    linesLeft--;
    if (lines.size() > LINES_AT_MOST) {
      lines.remove(0);
    }
  }
}
