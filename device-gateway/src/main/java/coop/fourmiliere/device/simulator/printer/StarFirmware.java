package coop.fourmiliere.device.simulator.printer;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Optional;

/** Obeys Star line mode, and says nothing. */
final class StarFirmware implements Firmware {

  private static final int LF = 0x0A;
  private static final int ESC = 0x1B;
  private static final int GS = 0x1D;
  private static final int BEL = 0x07;
  private static final int SUB = 0x1A;

  /** 4 mm at 8 dots in a millimetre. */
  private static final int USUAL_LINE_DOTS = 32;

  private final StarFraming framing = new StarFraming();
  private String qr = "";
  private int lineDots = USUAL_LINE_DOTS;
  private byte[] band;
  private boolean touches;

  @Override
  public Optional<byte[]> feed(byte heard) {
    return framing.feed(heard);
  }

  @Override
  public void reset() {
    framing.reset();
  }

  @Override
  public boolean answers() {
    return false;
  }

  @Override
  public void obey(byte[] command, Roll roll) {
    switch (command[0]) {
      case ESC -> escape(command, roll);
      case LF -> feed(roll);
      case BEL, SUB -> roll.kick();
      default -> roll.write(command);
    }
  }

  private void escape(byte[] command, Roll roll) {
    switch (command[1]) {
      case '@' -> {
        roll.begin();
        lineDots = USUAL_LINE_DOTS;
      }
      case '0' -> lineDots = StarFraming.BAND_ROWS;
      case 'z' -> lineDots = USUAL_LINE_DOTS;
      case 'k' -> band = command;
      case 'E' -> roll.bold(true);
      case 'F' -> roll.bold(false);
      case 'i' -> roll.doubleSize(command[2] == 1 && command[3] == 1);
      case 'd' -> roll.print("cut", "");
      case 'b' -> bars(command, roll);
      case GS -> group(command, roll);
      default -> roll.print("unknown", "ESC " + (char) command[1]);
    }
  }

  private void feed(Roll roll) {
    if (band == null) {
      roll.feed();
    } else {
      int rowBytes = StarFraming.number(band[2], band[3]);
      Dots dots = new Dots(rowBytes, Arrays.copyOfRange(band, 4, band.length));
      if (touches) {
        roll.grow(dots);
      } else {
        roll.print(dots);
      }
      band = null;
    }
    touches = lineDots == StarFraming.BAND_ROWS;
  }

  private static void bars(byte[] command, Roll roll) {
    String data = new String(command, 6, command.length - 7, US_ASCII);
    switch (command[2]) {
      case '3' -> roll.print("ean13", data);
      case '6' -> roll.print("code128", data);
      default -> roll.print("unknown", "ESC b " + (char) command[2]);
    }
  }

  private void group(byte[] command, Roll roll) {
    switch (command[2]) {
      case 't' -> roll.page(pageOf(command[3]));
      case 'a' -> roll.align(command[3]);
      case 'y' -> code(command, roll);
      default -> roll.print("unknown", "ESC GS " + (char) command[2]);
    }
  }

  private void code(byte[] command, Roll roll) {
    if (command[3] == 'D') {
      qr = new String(Arrays.copyOfRange(command, 8, command.length), UTF_8);
    } else if (command[3] == 'P') {
      roll.place("qr", qr);
    }
  }

  private static Charset pageOf(int number) {
    return Charset.forName(
        switch (number) {
          case 4 -> "IBM00858";
          case 32 -> "windows-1252";
          default -> "IBM437";
        });
  }
}
