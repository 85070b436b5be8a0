package coop.fourmiliere.device.simulator.printer;

import com.fasterxml.jackson.annotation.JsonValue;
import coop.fourmiliere.device.simulator.SimulatedDevice;
import java.io.ByteArrayOutputStream;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;

/**
 * A receipt printer. Without paper or with its cover open it still answers in real time if it ever
 * does, keeps what it hears, and goes on with that when it can.
 */
public final class SimulatedPrinter implements SimulatedDevice {

  private static final int DLE = 0x10;
  private static final int EOT = 0x04;
  private static final int GS = 0x1D;
  private static final int FIXED_BITS = 0x12;
  private static final byte[] CLEAR = {DLE, 0x14, 8, 1, 3, 20, 1, 6, 2, 8};

  /** How much paper there is. */
  public enum PaperSupply {
    OK,
    NEAR_END,
    OUT;

    @JsonValue
    String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** Whether one can see the roll. */
  public enum Cover {
    CLOSED,
    OPEN;

    @JsonValue
    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Springs open when it is told to, and stays so until a hand shuts it. */
  public enum Drawer {
    CLOSED,
    OPEN;

    @JsonValue
    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final Firmware firmware;
  private final Deque<byte[]> kept = new ArrayDeque<>();
  private final ByteArrayOutputStream answers = new ByteArrayOutputStream();
  private final Roll roll = new Roll();
  private final byte[] latest = new byte[CLEAR.length];
  private PaperSupply paper = PaperSupply.OK;
  private Cover cover = Cover.CLOSED;
  private Drawer drawer = Drawer.CLOSED;

  private SimulatedPrinter(Firmware firmware) {
    this.firmware = firmware;
  }

  /** One that a shop would set up with that word for its model: a Star, or else ESC/POS. */
  public static SimulatedPrinter of(String model) {
    return new SimulatedPrinter(
        model.startsWith("star") ? new StarFirmware() : new EscPosFirmware());
  }

  /** What a hand does; null leaves it as it is. */
  public synchronized void set(PaperSupply newPaper, Cover newCover, Drawer newDrawer) {
    if (newPaper != null) {
      paper = newPaper;
      roll.endsAfter(newPaper == PaperSupply.OUT ? 0 : Integer.MAX_VALUE);
    }
    if (newCover != null) {
      cover = newCover;
    }
    if (newDrawer != null) {
      drawer = newDrawer;
    }
    work();
  }

  /** The roll ends after so many lines more. */
  public synchronized void endPaperAfter(int lines) {
    roll.endsAfter(lines);
  }

  /** How it is and what is on the paper. */
  public synchronized Shown shown() {
    PaperSupply supply = roll.isEmpty() ? PaperSupply.OUT : paper;
    Picture image = roll.image() == null ? null : roll.image().picture();
    return new Shown(supply, cover, drawer, roll.drawerOpenings(), roll.lines(), image);
  }

  @Override
  public synchronized byte[] hear(byte[] bytes, long now) {
    for (byte heard : bytes) {
      firmware.feed(heard).ifPresent(this::take);
      if (firmware.answers()) {
        answerInRealTime(heard);
      }
    }
    return idle(now);
  }

  @Override
  public synchronized byte[] idle(long now) {
    work();
    byte[] said = answers.toByteArray();
    answers.reset();
    return said;
  }

  private void take(byte[] command) {
    if (command[0] != DLE) {
      kept.add(command);
      work();
    }
  }

  /** Also in the middle of another command, such as a picture that was cut off. */
  private void answerInRealTime(byte heard) {
    System.arraycopy(latest, 1, latest, 0, latest.length - 1);
    latest[latest.length - 1] = heard;
    int at = latest.length - 3;
    if (latest[at] == DLE && latest[at + 1] == EOT && heard >= 1 && heard <= 4) {
      answers.write(FIXED_BITS | status(heard));
    } else if (Arrays.equals(latest, CLEAR)) {
      kept.clear();
      roll.forget();
      firmware.reset();
      answers.writeBytes(new byte[] {0x37, 0x25, 0x00});
    }
  }

  private void work() {
    while (!kept.isEmpty() && !isStopped()) {
      byte[] command = kept.remove();
      if (command[0] == GS && command.length > 1 && command[1] == 'r') {
        answers.write(paper == PaperSupply.NEAR_END ? 0x03 : 0x00);
      } else {
        int openings = roll.drawerOpenings();
        firmware.obey(command, roll);
        drawer = roll.drawerOpenings() > openings ? Drawer.OPEN : drawer;
      }
    }
  }

  private boolean isStopped() {
    return roll.isEmpty() || cover == Cover.OPEN;
  }

  private int status(int question) {
    return switch (question) {
      case 1 -> (isStopped() ? 0x08 : 0) | (drawer == Drawer.OPEN ? 0x04 : 0);
      case 2 -> (cover == Cover.OPEN ? 0x04 : 0) | (roll.isEmpty() ? 0x20 : 0);
      case 4 -> roll.isEmpty() ? 0x6C : paper == PaperSupply.NEAR_END ? 0x0C : 0;
      default -> 0;
    };
  }

  /**
   * The printer as one sees it.
   *
   * @param drawerOpenings how often the drawer sprang open
   * @param image the last one on the paper, null when there is none
   */
  public record Shown(
      PaperSupply paper,
      Cover cover,
      Drawer drawer,
      int drawerOpenings,
      List<PrintedLine> lines,
      Picture image) {}
}
