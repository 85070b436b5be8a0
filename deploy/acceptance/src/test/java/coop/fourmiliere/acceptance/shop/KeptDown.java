package coop.fourmiliere.acceptance.shop;

import java.util.concurrent.locks.LockSupport;

/** A process that is killed again each time the launcher brings it back, until it is let go. */
public final class KeptDown implements AutoCloseable {

  private static final long LOOK_AGAIN_NANOS = 50_000_000;

  private final Thread killer;
  private volatile boolean released;

  KeptDown(RunningShop shop, Target victim) {
    shop.kill(victim);
    killer = new Thread(() -> killAgain(shop, victim), "keeps down " + victim.child());
    killer.setDaemon(true);
    killer.start();
  }

  private void killAgain(RunningShop shop, Target victim) {
    while (!released) {
      shop.killIfRunning(victim);
      LockSupport.parkNanos(LOOK_AGAIN_NANOS);
    }
  }

  /** From now on it may come back. */
  public void release() {
    released = true;
    try {
      killer.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    release();
  }
}
