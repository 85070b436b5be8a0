package coop.fourmiliere.device.drawer;

import java.time.Duration;

/**
 * Notices that a drawer opens which nobody asked to: by the level of its pin, as often as the
 * printer is asked. For one thread.
 */
public final class DrawerWatch {

  /** A drawer that was asked to open may take a moment, and the answer too. */
  private static final long ASKED_WITHIN = Duration.ofSeconds(3).toNanos();

  private final PinLevel open;
  private boolean asking;
  private long askedAt = System.nanoTime() - ASKED_WITHIN;
  private Boolean wasOpen;

  /**
   * @param open the level of the pin of an open drawer; null when nobody knows, and then nothing is
   *     noticed
   */
  public DrawerWatch(PinLevel open) {
    this.open = open;
  }

  /** The line is new: what the drawer did meanwhile, nobody knows. */
  public void begin() {
    wasOpen = null;
    asking = false;
  }

  /** From here on the printer has an order to open it, until {@link #asked}. */
  public void asking() {
    asking = true;
  }

  /** That order is done with. */
  public void asked() {
    if (asking) {
      asking = false;
      askedAt = System.nanoTime();
    }
  }

  /** How it was when the printer was asked last; null when nobody knows. */
  public DrawerState state() {
    if (open == null || wasOpen == null) {
      return null;
    }
    return wasOpen ? DrawerState.OPEN : DrawerState.CLOSED;
  }

  /** Whether this is the moment in which it opened unasked. */
  public boolean opensUnasked(boolean pinHigh) {
    boolean before = wasOpen == null || wasOpen;
    boolean now = pinHigh == (open == PinLevel.HIGH);
    wasOpen = now;
    boolean wanted = asking || System.nanoTime() - askedAt < ASKED_WITHIN;
    return open != null && now && !before && !wanted;
  }
}
