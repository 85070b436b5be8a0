package coop.fourmiliere.sales.staff;

import coop.fourmiliere.sales.SalesProblem;
import coop.fourmiliere.sales.staff.FailedSignIns.Standing;
import coop.fourmiliere.web.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/** Makes guessing of a secret slow and soon stops it, for names that exist and for others alike. */
@ApplicationScoped
public class Guesses {

  private final FailedSignIns failures;
  private final Turnstile turnstile;
  private final Clock clock;

  Guesses(FailedSignIns failures, Turnstile turnstile, Clock clock) {
    this.failures = failures;
    this.turnstile = turnstile;
    this.clock = clock;
  }

  /**
   * Lets somebody try, and counts it when the answer is empty.
   *
   * @param name who they say they are
   * @param attempt empty when the secret is not theirs
   * @throws Refusal 423 or 429 after too many failures under that name
   */
  public <T> Optional<T> attempt(String name, Supplier<Optional<T>> attempt) {
    return turnstile.pass(name, () -> counted(name, attempt));
  }

  private <T> Optional<T> counted(String name, Supplier<Optional<T>> attempt) {
    Instant now = clock.instant();
    Standing standing = failures.standing(name, now);
    if (standing == Standing.LOCKED) {
      throw new Refusal(SalesProblem.BADGE_LOCKED, "Wait a minute and try again.");
    }
    if (standing == Standing.CLOSED) {
      throw new Refusal(SalesProblem.TOO_MANY_ATTEMPTS, "Try again in an hour.");
    }
    Optional<T> right = attempt.get();
    if (right.isEmpty()) {
      failures.count(name, now);
    } else {
      failures.forget(name);
    }
    return right;
  }
}
