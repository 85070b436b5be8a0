package coop.fourmiliere.sales.staff;

import coop.fourmiliere.sales.SalesProblem;
import coop.fourmiliere.web.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Lets attempts with one badge through one by one, so that many at once are no way around the count
 * of failures, nor take the processor from the tills.
 */
@ApplicationScoped
class Turnstile {

  private static final int GATES = 64;
  private static final int WAITING_MAX = 16;
  private static final int WAIT_SECONDS = 10;

  private final Semaphore[] gates = new Semaphore[GATES];

  Turnstile() {
    for (int i = 0; i < GATES; i++) {
      gates[i] = new Semaphore(1, true);
    }
  }

  /**
   * Does something while nobody else does it with that badge.
   *
   * @throws Refusal 429 when too many wait already
   */
  <T> T pass(String badge, Supplier<T> attempt) {
    Semaphore gate = gates[Math.floorMod(badge.hashCode(), GATES)];
    if (gate.getQueueLength() >= WAITING_MAX || !enter(gate)) {
      throw new Refusal(SalesProblem.TOO_MANY_ATTEMPTS, "Others try this badge at the moment.");
    }
    try {
      return attempt.get();
    } finally {
      gate.release();
    }
  }

  private static boolean enter(Semaphore gate) {
    try {
      return gate.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
