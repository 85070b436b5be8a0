package coop.fourmiliere.device.dialect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a printer says it is.
 *
 * @param offline it does not print, for whatever reason
 * @param coverOpen paper can't be printed now
 * @param paperOut nor now
 * @param paperNearEnd there is some left
 * @param error the knife is stuck, the head too hot or worse
 * @param drawerPinHigh what it means, open or closed, depends on the drawer's cable
 */
public record PrinterState(
    boolean offline,
    boolean coverOpen,
    boolean paperOut,
    boolean paperNearEnd,
    boolean error,
    boolean drawerPinHigh) {

  /**
   * Reads the answers to the questions 1 to 4 of {@link EscPos#question}.
   *
   * @throws IllegalArgumentException when one is no answer
   */
  public static PrinterState of(byte printer, byte offline, byte error, byte paper) {
    for (byte answer : new byte[] {printer, offline, error, paper}) {
      if (!isAnswer(answer)) {
        throw new IllegalArgumentException("no status: %02X".formatted(answer));
      }
    }
    return new PrinterState(
        has(printer, 0x08),
        has(offline, 0x04),
        has(offline, 0x20) || has(paper, 0x60),
        has(paper, 0x0C),
        has(offline, 0x40) || has(error, 0x68),
        has(printer, 0x04));
  }

  /** Whether it can be an answer to a question: bits 1 and 4 are set, 0 and 7 are not. */
  public static boolean isAnswer(byte answer) {
    return (answer & 0x93) == 0x12;
  }

  /** Whether it prints what it is given. */
  public boolean ready() {
    return !offline && !coverOpen && !paperOut && !error;
  }

  /** Why it does not print, for the person at the till; empty when it does. */
  public Optional<String> problem() {
    List<String> reasons = new ArrayList<>();
    if (coverOpen) {
      reasons.add("the cover is open");
    }
    if (paperOut) {
      reasons.add("the paper is out");
    }
    if (error) {
      reasons.add("the printer has an error: switch it off and on, look at the knife");
    }
    if (offline && reasons.isEmpty()) {
      reasons.add("the printer is offline");
    }
    return reasons.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", reasons));
  }

  /** What will soon need a hand, null when nothing will. */
  public String warning() {
    return paperNearEnd ? "the paper is nearly at its end" : null;
  }

  private static boolean has(byte answer, int bits) {
    return (answer & bits) != 0;
  }
}
