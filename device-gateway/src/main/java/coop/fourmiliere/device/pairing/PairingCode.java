package coop.fourmiliere.device.pairing;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * The six digits that a person reads on the gateway's page and types into the till. There is a code
 * only while the page shows one; it counts once, and after five wrong tries nobody may try for a
 * minute.
 */
final class PairingCode {

  private static final Duration SHOWN = Duration.ofMinutes(5);
  private static final Duration LOCKED = Duration.ofMinutes(1);
  private static final int TRIES = 5;
  private static final int CODES = 1_000_000;

  private final Clock clock;
  private final SecureRandom random = new SecureRandom();
  private Shown shown;
  private int wrong;
  private Instant lockedUntil = Instant.MIN;

  PairingCode(Clock clock) {
    this.clock = clock;
  }

  /** The code to show now. */
  synchronized Shown show() {
    if (!isShown()) {
      shown = new Shown("%06d".formatted(random.nextInt(CODES)), clock.instant().plus(SHOWN));
    }
    return shown;
  }

  /** Whether that is the code; if so, it is used up. */
  synchronized Answer use(String code) {
    if (clock.instant().isBefore(lockedUntil)) {
      return Answer.LOCKED;
    }
    if (isShown() && shown.code().equals(code)) {
      shown = null;
      wrong = 0;
      return Answer.RIGHT;
    }
    wrong++;
    if (wrong == TRIES) {
      wrong = 0;
      shown = null;
      lockedUntil = clock.instant().plus(LOCKED);
    }
    return Answer.WRONG;
  }

  private boolean isShown() {
    return shown != null && clock.instant().isBefore(shown.until());
  }

  /** What a typed code is worth. */
  enum Answer {
    RIGHT,
    WRONG,
    LOCKED
  }

  /**
   * A code on the page.
   *
   * @param code six digits
   * @param until when another takes its place
   */
  record Shown(String code, Instant until) {}
}
