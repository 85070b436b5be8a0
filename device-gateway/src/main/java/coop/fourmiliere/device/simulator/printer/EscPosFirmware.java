package coop.fourmiliere.device.simulator.printer;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Optional;

/** Obeys ESC/POS. */
final class EscPosFirmware implements Firmware {

  private static final int LF = 0x0A;
  private static final int ESC = 0x1B;
  private static final int GS = 0x1D;

  private final EscPosFraming framing = new EscPosFraming();
  private String qr = "";

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
    return true;
  }

  @Override
  public void obey(byte[] command, Roll roll) {
    switch (command[0]) {
      case ESC -> escape(command, roll);
      case GS -> group(command, roll);
      case LF -> roll.feed();
      default -> roll.write(command);
    }
  }

  private static void escape(byte[] command, Roll roll) {
    switch (command[1]) {
      case '@' -> roll.begin();
      case 't' -> roll.page(pageOf(command[2]));
      case 'a' -> roll.align(command[2]);
      case 'E' -> roll.bold((command[2] & 1) == 1);
      case 'p' -> roll.kick();
      default -> roll.print("unknown", "ESC " + (char) command[1]);
    }
  }

  private void group(byte[] command, Roll roll) {
    switch (command[1]) {
      case '!' -> roll.doubleSize(command[2] == 0x11);
      case 'V' -> roll.print("cut", "");
      case 'k' -> bars(command, roll);
      case 'v' ->
          roll.print(
              new Dots(
                  EscPosFraming.number(command, 4, 2),
                  Arrays.copyOfRange(command, 8, command.length)));
      case '(' -> code(command, roll);
      case 'h', 'w', 'H' -> {
        // How bars look is not shown.
      }
      default -> roll.print("unknown", "GS " + (char) command[1]);
    }
  }

  private static void bars(byte[] command, Roll roll) {
    String data = new String(command, 4, command.length - 4, US_ASCII);
    switch (command[2]) {
      case 67 -> roll.print("ean13", data);
      case 73 -> roll.print("code128", data.replaceFirst("^\\{B", "").replace("{{", "{"));
      default -> roll.print("unknown", "GS k " + command[2]);
    }
  }

  private void code(byte[] command, Roll roll) {
    if (command[6] == 'P') {
      qr = new String(Arrays.copyOfRange(command, 8, command.length), UTF_8);
    } else if (command[6] == 'Q') {
      roll.print("qr", qr);
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
