package coop.fourmiliere.device.stream;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.websockets.next.WebSocketConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The tills that are connected now. */
@ApplicationScoped
class Followers {

  private final Map<String, Follower> byConnection = new ConcurrentHashMap<>();

  Followers(MeterRegistry meters) {
    meters.gaugeMapSize("fourmiliere.device.followers", List.of(), byConnection);
  }

  Follower add(WebSocketConnection connection) {
    return byConnection.computeIfAbsent(connection.id(), id -> new Follower(connection));
  }

  void remove(WebSocketConnection connection) {
    byConnection.remove(connection.id());
  }

  void send(Frame frame) {
    byConnection.values().forEach(follower -> follower.send(frame));
  }
}
