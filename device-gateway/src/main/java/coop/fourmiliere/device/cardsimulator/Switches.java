package coop.fourmiliere.device.cardsimulator;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.Locale;

/**
 * How the simulated terminal behaves from now on.
 *
 * @param code with which it declines, 1 to 255; 108 (aborted) when absent
 * @param delayMillis before each of its messages about money, so that one can watch; none when
 *     absent
 * @param cutAfter the line is cut once, when it has said that many messages about the next command
 *     that moves money; never when absent
 * @param finishes whether it goes on by itself when the line is cut, else it takes back what it
 *     could not tell; false when absent
 */
record Switches(
    @NotNull Answer answer,
    @Min(1) @Max(255) Integer code,
    @Min(0) @Max(60_000) Integer delayMillis,
    @Min(0) @Max(100) Integer cutAfter,
    Boolean finishes) {

  static final Switches APPROVE = new Switches(Answer.APPROVE, null, null, null, null);

  private static final int ABORTED = 0x6C;

  /** What it says to a card. */
  public enum Answer {
    APPROVE,
    DECLINE,
    /** It accepts the command and then says nothing more. */
    SILENT,
    /** It takes a cent more than it was asked for. */
    WRONG_AMOUNT;

    @JsonCreator
    static Answer fromString(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** The word in JSON. */
    @JsonValue
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  int reason() {
    return code == null ? ABORTED : code;
  }

  int delay() {
    return delayMillis == null ? 0 : delayMillis;
  }

  boolean goesOn() {
    return finishes != null && finishes;
  }

  Switches withoutCut() {
    return new Switches(answer, code, delayMillis, null, finishes);
  }
}
