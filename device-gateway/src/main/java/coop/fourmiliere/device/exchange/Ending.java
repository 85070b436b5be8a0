package coop.fourmiliere.device.exchange;

import coop.fourmiliere.device.zvt.StatusInformation;
import java.util.List;

/**
 * How a command ended.
 *
 * @param code the terminal's reason, if the command was aborted or refused
 * @param told what the terminal said of the transaction, or null
 * @param contradicted it said two different things of it
 * @param lines what it wanted on paper
 * @param reason of a break: a sentence for the log and the list of devices, else null
 */
public record Ending(
    How how,
    int code,
    StatusInformation told,
    boolean contradicted,
    List<String> lines,
    String reason) {

  /** The ways in which a command ends. */
  public enum How {
    /** The terminal says that it is done; what was done is in what it told. */
    COMPLETED,
    /** The terminal says that it came to nothing. */
    ABORTED,
    /** The terminal did not begin. */
    REFUSED,
    /** The terminal says nothing any more, or the line was lost: nobody knows. */
    BROKEN
  }

  /** Whether the line must be opened anew before anything else is said. */
  public boolean broken() {
    return how == How.BROKEN;
  }
}
