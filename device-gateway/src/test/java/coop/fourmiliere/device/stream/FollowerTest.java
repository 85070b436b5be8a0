package coop.fourmiliere.device.stream;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.websockets.next.CloseReason;
import io.quarkus.websockets.next.WebSocketConnection;
import io.smallrye.mutiny.Uni;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** A till that reads as slowly as the test wants. */
class FollowerTest {

  private final List<String> sent = new ArrayList<>();
  private final List<Integer> closed = new ArrayList<>();
  private final List<CompletableFuture<Void>> writing = new ArrayList<>();
  private final Follower follower = new Follower(connection());

  @Test
  void the_first_frame_leaves_at_once_and_the_next_when_it_was_written() {
    follower.send(fact("a"));
    follower.send(fact("b"));
    assertEquals(List.of("a"), sent);

    written();

    assertEquals(List.of("a", "b"), sent);
  }

  @Test
  void an_outdated_weight_makes_room_for_the_newer_of_the_same_scale() {
    follower.send(fact("busy"));
    follower.send(weight("old", "scale-1"));
    follower.send(weight("other", "scale-2"));
    follower.send(fact("scan"));
    follower.send(weight("new", "scale-1"));

    writeAll();

    assertEquals(List.of("busy", "other", "scan", "new"), sent);
  }

  @Test
  void weights_never_drive_a_slow_till_out() {
    follower.send(fact("busy"));

    for (int at = 0; at < 10_000; at++) {
      follower.send(weight("w" + at, "scale-1"));
    }

    writeAll();
    assertEquals(List.of("busy", "w9999"), sent);
    assertEquals(List.of(), closed);
  }

  @Test
  void a_till_that_does_not_read_its_scans_is_closed_rather_than_left_without_them() {
    for (int at = 0; at < 300; at++) {
      follower.send(fact("f" + at));
    }

    assertEquals(List.of(1013), closed);
    writeAll();
    assertEquals(List.of("f0"), sent);
  }

  @Test
  void a_failed_write_closes_the_connection_once() {
    follower.send(fact("a"));

    writing.get(0).completeExceptionally(new IllegalStateException("gone"));
    follower.send(fact("b"));

    assertEquals(List.of(1011), closed);
    assertEquals(List.of("a"), sent);
  }

  @Test
  void the_welcome_comes_before_what_is_told_after() {
    follower.welcome(List.of(fact("status-1"), fact("status-2")));
    follower.send(fact("scan"));

    writeAll();

    assertEquals(List.of("status-1", "status-2", "scan"), sent);
  }

  private static Frame fact(String text) {
    return new Frame(text, null);
  }

  private static Frame weight(String text, String deviceId) {
    return new Frame(text, deviceId);
  }

  private void written() {
    writing.get(writing.size() - 1).complete(null);
  }

  private void writeAll() {
    for (int at = 0; at < writing.size(); at++) {
      writing.get(at).complete(null);
    }
  }

  private WebSocketConnection connection() {
    return (WebSocketConnection)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {WebSocketConnection.class},
            (proxy, method, arguments) -> answer(method, arguments));
  }

  private Object answer(Method method, Object... arguments) {
    switch (method.getName()) {
      case "sendText" -> {
        sent.add((String) arguments[0]);
        CompletableFuture<Void> write = new CompletableFuture<>();
        writing.add(write);
        return Uni.createFrom().completionStage(write);
      }
      case "close" -> {
        closed.add(((CloseReason) arguments[0]).getCode());
        return Uni.createFrom().voidItem();
      }
      case "isOpen" -> {
        return closed.isEmpty();
      }
      default -> throw new UnsupportedOperationException(method.getName());
    }
  }
}
