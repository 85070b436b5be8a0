package coop.fourmiliere.acceptance.faults;

import com.fasterxml.jackson.databind.JsonNode;
import coop.fourmiliere.acceptance.shop.Http;
import coop.fourmiliere.acceptance.shop.RunningShop;
import coop.fourmiliere.acceptance.shop.Target;
import java.io.UncheckedIOException;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;

/**
 * Sends a request until it is answered, as a till does, and at random twice: the second at the same
 * time or after the answer. Whatever is not a success is kept as a fault.
 */
final class Sender {

  /** Whoever sends at the same time, on a thread of their own. */
  static final Executor ANOTHER_HAND =
      sending -> {
        Thread thread = new Thread(sending, "another hand");
        thread.setDaemon(true);
        thread.start();
      };

  private static final int UNAUTHORIZED = 401;
  private static final int AWAY = 500;

  private final RunningShop shop;
  private final ClientLog log;
  private final InFlight inFlight;
  private final Random random;
  private volatile Http http;

  Sender(RunningShop shop, ClientLog log, InFlight inFlight, long seed) {
    this.shop = shop;
    this.log = log;
    this.inFlight = inFlight;
    this.random = new Random(seed);
    this.http = shop.http().as(Http.ADMIN);
  }

  JsonNode put(Target target, String path, Object body) {
    return sendTwiceAtRandom(target, "PUT " + path, caller -> caller.put(path, body));
  }

  JsonNode post(Target target, String path, Object body) {
    return sendTwiceAtRandom(target, "POST " + path, caller -> caller.post(path, body));
  }

  JsonNode get(Target target, String path) {
    return answered(target, "GET " + path, caller -> caller.get(path));
  }

  private JsonNode sendTwiceAtRandom(
      Target target, String what, Function<Http, Http.Answer> request) {
    return switch (random.nextInt(4)) {
      case 0 -> {
        CompletableFuture<JsonNode> other =
            CompletableFuture.supplyAsync(() -> answered(target, what, request), ANOTHER_HAND);
        yield same(target, what, answered(target, what, request), other.join());
      }
      case 1 ->
          same(target, what, answered(target, what, request), answered(target, what, request));
      default -> answered(target, what, request);
    };
  }

  private JsonNode same(Target target, String what, JsonNode first, JsonNode second) {
    if (target == Target.SALES) {
      log.sentTwice();
    }
    if (!first.equals(second)) {
      log.fault(what + " was answered " + first + " and then " + second);
    }
    return first;
  }

  private JsonNode answered(Target target, String what, Function<Http, Http.Answer> request) {
    while (true) {
      Http.Answer answer = attempt(target, what, request);
      if (answer != null && answer.status() / 100 == 2) {
        return answer.body();
      } else if (answer != null && answer.status() == UNAUTHORIZED) {
        http = signInAgain();
      } else if (answer != null && answer.status() < AWAY) {
        log.fault(what + " was refused: " + answer);
        throw new IllegalStateException(what + " was refused: " + answer);
      }
      log.unanswered();
      pause(250);
    }
  }

  private Http.Answer attempt(Target target, String what, Function<Http, Http.Answer> request) {
    try {
      return inFlight.during(target, what, () -> request.apply(http));
    } catch (UncheckedIOException e) {
      return null;
    }
  }

  private Http signInAgain() {
    try {
      return shop.http().as(Http.ADMIN);
    } catch (UncheckedIOException | AssertionError e) {
      return http;
    }
  }

  static void pause(long millis) {
    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
  }
}
