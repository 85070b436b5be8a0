package coop.fourmiliere.device.simulator;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Obeys the commands of a receipt printer and shows what is on its paper. */
final class Roll {

  private static final int LINES_AT_MOST = 500;
  private static final int LF = 0x0A;
  private static final int ESC = 0x1B;
  private static final int GS = 0x1D;

  private final List<PrintedLine> lines = new ArrayList<>();
  private final StringBuilder line = new StringBuilder();
  private int linesLeft = Integer.MAX_VALUE;
  private int drawerOpenings;
  private Charset page = pageOf(0);
  private int align;
  private boolean bold;
  private boolean doubleSize;
  private String qr = "";

  /** Does what the command says. */
  void obey(byte[] command) {
    switch (command[0]) {
      case ESC -> escape(command);
      case GS -> group(command);
      case LF -> feed();
      default -> line.append(new String(command, page));
    }
  }

  List<PrintedLine> lines() {
    return List.copyOf(lines);
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

  /** Forgets a line that was begun. */
  void forget() {
    line.setLength(0);
  }

  private void escape(byte[] command) {
    switch (command[1]) {
      case '@' -> {
        page = pageOf(0);
        align = 0;
        bold = false;
        doubleSize = false;
        forget();
      }
      case 't' -> page = pageOf(command[2]);
      case 'a' -> align = command[2];
      case 'E' -> bold = (command[2] & 1) == 1;
      case 'p' -> drawerOpenings++;
      default -> print("unknown", "ESC " + (char) command[1]);
    }
  }

  private void group(byte[] command) {
    switch (command[1]) {
      case '!' -> doubleSize = command[2] == 0x11;
      case 'V' -> print("cut", "");
      case 'k' -> bars(command);
      case 'v' ->
          print(
              "image",
              8 * EscPosFraming.number(command, 4, 2)
                  + " x "
                  + EscPosFraming.number(command, 6, 2));
      case '(' -> code(command);
      case 'h', 'w', 'H' -> {
        // How bars look is not shown.
      }
      default -> print("unknown", "GS " + (char) command[1]);
    }
  }

  private void bars(byte[] command) {
    String data = new String(command, 4, command.length - 4, US_ASCII);
    switch (command[2]) {
      case 67 -> print("ean13", data);
      case 73 -> print("code128", data.replaceFirst("^\\{B", "").replace("{{", "{"));
      default -> print("unknown", "GS k " + command[2]);
    }
  }

  private void code(byte[] command) {
    if (command[6] == 'P') {
      qr = new String(Arrays.copyOfRange(command, 8, command.length), UTF_8);
    } else if (command[6] == 'Q') {
      print("qr", qr);
    }
  }

  private void feed() {
    String text = line.toString();
    line.setLength(0);
    print("text", text);
  }

  private void print(String kind, String text) {
    String side = align == 0 ? "left" : align == 1 ? "centre" : "right";
    lines.add(new PrintedLine(kind, text, side, bold, doubleSize));
    linesLeft--;
    if (lines.size() > LINES_AT_MOST) {
      lines.remove(0);
    }
  }

  private static Charset pageOf(int number) {
    return Charset.forName(
        switch (number) {
          case 16 -> "windows-1252";
          case 19 -> "IBM00858";
          case 40 -> "ISO-8859-15";
          default -> "IBM437";
        });
  }
}
