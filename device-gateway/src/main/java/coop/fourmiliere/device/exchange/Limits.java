package coop.fourmiliere.device.exchange;

import java.time.Duration;

/**
 * How long a till waits for a terminal.
 *
 * @param acknowledgement for the first answer to a command ("T3")
 * @param message between two messages, while the customer looks for the card ("T4")
 * @param whole for a command from its first to its last message
 * @param block for the other side's sign that a block on a serial line arrived
 */
public record Limits(Duration acknowledgement, Duration message, Duration whole, Duration block) {

  /** As terminals in shops need it. */
  public static final Limits USUAL =
      new Limits(
          Duration.ofSeconds(5),
          Duration.ofSeconds(180),
          Duration.ofMinutes(10),
          Duration.ofSeconds(1));
}
