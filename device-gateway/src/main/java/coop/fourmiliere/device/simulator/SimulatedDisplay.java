package coop.fourmiliere.device.simulator;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;

/**
 * A customer display of 2×20 characters, as the manuals of CD5220 and Epson's DM-D describe them:
 * it understands both. It shares nothing with what the gateway says to it, so that a mistake there
 * is seen here.
 */
final class SimulatedDisplay implements SimulatedDevice {

  private static final int COLUMNS = 20;
  private static final int CLR = 0x0C;
  private static final int CR = 0x0D;
  private static final int CAN = 0x18;
  private static final int ESC = 0x1B;
  private static final int US = 0x1F;
  private static final byte[] NOTHING = {};

  private final char[][] cells = new char[2][COLUMNS];
  private final ByteArrayOutputStream begun = new ByteArrayOutputStream();
  private Charset page;
  private int column;
  private int row;

  /** After lines were written whole, nothing but more of them and clearing is understood. */
  private boolean linewise;

  SimulatedDisplay() {
    loseItsPower();
  }

  /** What one sees. */
  synchronized Shown shown() {
    return new Shown(Arrays.stream(cells).map(String::new).toList());
  }

  /** It is dark, and as it was made when it comes back. */
  synchronized void loseItsPower() {
    begun.reset();
    reset();
  }

  @Override
  public synchronized byte[] hear(byte[] bytes, long now) {
    for (byte heard : bytes) {
      begun.write(heard);
      byte[] command = begun.toByteArray();
      if (isWhole(command)) {
        begun.reset();
        obey(command);
      }
    }
    return NOTHING;
  }

  @Override
  public byte[] idle(long now) {
    return NOTHING;
  }

  private static boolean isWhole(byte[] command) {
    int length = command.length;
    if (command[0] != ESC && command[0] != US) {
      return true;
    }
    if (length == 1) {
      return false;
    }
    return switch (command[1]) {
      case '@' -> true;
      case 'Q' -> length > 3 && command[length - 1] == CR;
      case 'l', '$' -> length == 4;
      default -> length == 3;
    };
  }

  private void obey(byte[] command) {
    boolean line = command[0] == ESC && command[1] == 'Q';
    if (line) {
      write(command);
    } else if (command[0] == CLR || command[0] == CAN) {
      clear();
    } else if (!linewise) {
      obeyAtCursor(command);
    }
  }

  private void write(byte[] command) {
    String text = new String(command, 3, command.length - 4, page);
    linewise = true;
    for (int at = 0; at < Math.min(text.length(), COLUMNS); at++) {
      cells[command[2] - 'A'][at] = text.charAt(at);
    }
  }

  private void obeyAtCursor(byte[] command) {
    if (command.length == 1) {
      put(new String(command, page).charAt(0));
    } else if (command[1] == '@') {
      reset();
    } else if (command[1] == 't') {
      page = pageOf(command[2]);
    } else if (command[1] == 'l' || command[1] == '$') {
      column = command[2] - 1;
      row = command[3] - 1;
    }
  }

  private void put(char character) {
    cells[row][column] = character;
    column++;
    if (column == COLUMNS) {
      column = 0;
      row = 1 - row;
    }
  }

  private void reset() {
    page = pageOf(0);
    clear();
  }

  private void clear() {
    linewise = false;
    column = 0;
    row = 0;
    for (char[] line : cells) {
      Arrays.fill(line, ' ');
    }
  }

  private static Charset pageOf(int number) {
    return Charset.forName(number == 19 ? "IBM00858" : "IBM437");
  }

  /**
   * The display as one sees it.
   *
   * @param lines two of 20 characters
   */
  record Shown(List<String> lines) {}
}
