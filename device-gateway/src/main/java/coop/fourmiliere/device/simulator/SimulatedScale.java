package coop.fourmiliere.device.simulator;

import coop.fourmiliere.device.scale.Toledo8217;
import java.io.ByteArrayOutputStream;
import java.time.Duration;

/**
 * A counter scale of 15 kg that speaks {@link Toledo8217}: what is put on it moves for a moment
 * before it rests. Time is given in nanoseconds of any one clock that never goes back.
 */
final class SimulatedScale implements SimulatedDevice {

  private static final int CAPACITY_GRAMS = 15_000;
  private static final int ZERO_RANGE_GRAMS = CAPACITY_GRAMS / 50;
  private static final int TARE_DIGITS = 5;
  private static final long TARE_NANOS = Duration.ofMillis(150).toNanos();
  private static final byte[] NOTHING = {};

  private final long settleNanos;
  private int load;
  private int zero;
  private int tare;
  private boolean restless;
  private boolean settling;
  private long putAt;
  private boolean echo;
  private final StringBuilder tareDigits = new StringBuilder();
  private long tareAskedAt;
  private boolean tareAsked;

  /**
   * @param settle how long a new load moves
   */
  SimulatedScale(Duration settle) {
    this.settleNanos = settle.toNanos();
  }

  /**
   * Puts that many grams on the platter, instead of what was there.
   *
   * @param stable false when the load never comes to rest
   */
  synchronized void put(int grams, boolean stable, long now) {
    load = grams;
    restless = !stable;
    settling = true;
    putAt = now;
  }

  @Override
  public synchronized byte[] hear(byte[] bytes, long now) {
    ByteArrayOutputStream answers = new ByteArrayOutputStream();
    for (byte heard : bytes) {
      answers.writeBytes(echo ? echo(heard) : hear(heard, now));
    }
    return answers.toByteArray();
  }

  @Override
  public synchronized byte[] idle(long now) {
    if (!tareAsked || now - tareAskedAt < TARE_NANOS) {
      return NOTHING;
    }
    tareAsked = false;
    tare = Math.max(0, shown());
    return status(now);
  }

  private byte[] hear(byte heard, long now) {
    if (tareAsked && heard >= '0' && heard <= '9') {
      return digit(heard, now);
    }
    tareAsked = false;
    return switch (heard) {
      case Toledo8217.WEIGH -> weigh(now);
      case Toledo8217.ZERO -> zero(now);
      case Toledo8217.TARE -> tare(now);
      case Toledo8217.CLEAR -> {
        tare = 0;
        yield status(now);
      }
      case Toledo8217.SELF_TEST -> Toledo8217.done();
      case Toledo8217.TEST_RESULT -> Toledo8217.status(0);
      case Toledo8217.ECHO_ON -> {
        echo = true;
        yield Toledo8217.echoing();
      }
      default -> NOTHING;
    };
  }

  private byte[] echo(byte heard) {
    echo = heard != Toledo8217.ECHO_OFF;
    return echo ? new byte[] {heard} : NOTHING;
  }

  private byte[] weigh(long now) {
    boolean weighable = !moves(now) && shown() <= CAPACITY_GRAMS && shown() >= tare;
    return weighable ? Toledo8217.weight(shown() - tare, tare > 0) : status(now);
  }

  private byte[] zero(long now) {
    if (moves(now) || Math.abs(load) > ZERO_RANGE_GRAMS) {
      return Toledo8217.status(Toledo8217.OUTSIDE_ZERO_RANGE);
    }
    zero = load;
    tare = 0;
    return status(now);
  }

  private byte[] tare(long now) {
    tareAsked = true;
    tareAskedAt = now;
    tareDigits.setLength(0);
    return NOTHING;
  }

  private byte[] digit(byte heard, long now) {
    tareDigits.append((char) heard);
    if (tareDigits.length() < TARE_DIGITS) {
      return NOTHING;
    }
    tareAsked = false;
    tare = Integer.parseInt(tareDigits.toString());
    return status(now);
  }

  private byte[] status(long now) {
    int bits = tare > 0 ? Toledo8217.NET : 0;
    if (moves(now)) {
      bits |= Toledo8217.MOTION;
    }
    if (shown() > CAPACITY_GRAMS) {
      bits |= Toledo8217.OVER_CAPACITY;
    } else if (shown() < tare && shown() != 0) {
      bits |= Toledo8217.UNDER_ZERO;
    } else if (shown() == 0) {
      bits |= Toledo8217.CENTRE_OF_ZERO;
    }
    return Toledo8217.status(bits);
  }

  private boolean moves(long now) {
    settling &= now - putAt < settleNanos;
    return restless || settling;
  }

  private int shown() {
    return load - zero;
  }
}
