package coop.fourmiliere.device.simulator.scale;

import static java.nio.charset.StandardCharsets.US_ASCII;

import coop.fourmiliere.device.scale.retail.Toledo8217;
import java.time.Duration;

/** Speaks {@link Toledo8217}, with zero, tare, self test and echo. */
final class ToledoVoice implements Voice {

  private static final int TARE_DIGITS = 5;
  private static final long TARE_NANOS = Duration.ofMillis(150).toNanos();

  private final StringBuilder tareDigits = new StringBuilder();
  private boolean echo;
  private long tareAskedAt;
  private boolean tareAsked;

  @Override
  public String hear(char heard, Pan pan, long now) {
    if (echo) {
      echo = heard != Toledo8217.ECHO_OFF;
      return echo ? String.valueOf(heard) : "";
    }
    if (tareAsked && heard >= '0' && heard <= '9') {
      return digit(heard, pan, now);
    }
    tareAsked = false;
    return switch (heard) {
      case Toledo8217.WEIGH -> weigh(pan.shown(now));
      case Toledo8217.ZERO ->
          pan.zero(now)
              ? status(pan.shown(now))
              : text(Toledo8217.status(Toledo8217.OUTSIDE_ZERO_RANGE));
      case Toledo8217.TARE -> tare(now);
      case Toledo8217.CLEAR -> {
        pan.tare(0);
        yield status(pan.shown(now));
      }
      case Toledo8217.SELF_TEST -> text(Toledo8217.done());
      case Toledo8217.TEST_RESULT -> text(Toledo8217.status(0));
      case Toledo8217.ECHO_ON -> {
        echo = true;
        yield text(Toledo8217.echoing());
      }
      default -> "";
    };
  }

  @Override
  public String idle(Pan pan, long now) {
    if (!tareAsked || now - tareAskedAt < TARE_NANOS) {
      return "";
    }
    tareAsked = false;
    pan.tare();
    return status(pan.shown(now));
  }

  private static String weigh(Shown shown) {
    return shown.weighable() ? text(Toledo8217.weight(shown.grams(), shown.net())) : status(shown);
  }

  private String tare(long now) {
    tareAsked = true;
    tareAskedAt = now;
    tareDigits.setLength(0);
    return "";
  }

  private String digit(char heard, Pan pan, long now) {
    tareDigits.append(heard);
    if (tareDigits.length() < TARE_DIGITS) {
      return "";
    }
    tareAsked = false;
    pan.tare(Integer.parseInt(tareDigits.toString()));
    return status(pan.shown(now));
  }

  private static String status(Shown shown) {
    int bits = shown.net() ? Toledo8217.NET : 0;
    if (shown.moving()) {
      bits |= Toledo8217.MOTION;
    }
    int gross = shown.grams() + shown.tare();
    if (shown.over()) {
      bits |= Toledo8217.OVER_CAPACITY;
    } else if (shown.under() && gross != 0) {
      bits |= Toledo8217.UNDER_ZERO;
    } else if (gross == 0) {
      bits |= Toledo8217.CENTRE_OF_ZERO;
    }
    return text(Toledo8217.status(bits));
  }

  private static String text(byte[] frame) {
    return new String(frame, US_ASCII);
  }
}
