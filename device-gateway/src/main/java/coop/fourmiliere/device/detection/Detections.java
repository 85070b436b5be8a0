package coop.fourmiliere.device.detection;

import coop.fourmiliere.device.roster.DeviceView;
import coop.fourmiliere.device.roster.Devices;
import coop.fourmiliere.device.serial.PluggedPort;
import coop.fourmiliere.device.serial.PluggedPorts;
import coop.fourmiliere.device.serial.Ports;
import coop.fourmiliere.web.Refusal;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Looks for devices at the ports that no device of the till uses, one search at a time. */
@ApplicationScoped
class Detections {

  private static final Duration END_WITHIN = Duration.ofSeconds(2);

  /** Whoever comes back later listens again: something else may hang on the line by then. */
  private static final Duration MAY_ASK_WITHIN = Duration.ofMinutes(5);

  private final Ports ports;
  private final PluggedPorts plugged;
  private final Supplier<List<DeviceView>> devices;
  private final Clock clock;
  private final Tempo tempo;
  private Search search;
  private Thread thread;
  private Object plugging;

  @Inject
  Detections(Ports ports, PluggedPorts plugged, Devices devices, Clock clock) {
    this(ports, plugged, devices::views, clock, Tempo.USUAL);
  }

  Detections(
      Ports ports,
      PluggedPorts plugged,
      Supplier<List<DeviceView>> devices,
      Clock clock,
      Tempo tempo) {
    this.ports = ports;
    this.plugged = plugged;
    this.devices = devices;
    this.clock = clock;
    this.tempo = tempo;
  }

  void stop(@Observes ShutdownEvent stopped) throws InterruptedException {
    cancel();
  }

  /** The ports of this computer. */
  List<PluggedPort> ports() {
    return plugged.all();
  }

  /** The device of the till that a port belongs, or may belong to, whether it is there or not. */
  Optional<DeviceView> holder(PluggedPort port) {
    List<Path> own = plugged.files(port.file().toString());
    return devices.get().stream()
        .filter(device -> device.port() != null)
        .filter(device -> !Collections.disjoint(plugged.files(device.port()), own))
        .findFirst();
  }

  /** The last search, if there was one since the start. */
  synchronized Optional<Search> search() {
    return Optional.ofNullable(search);
  }

  /** Begins to listen at that port. */
  synchronized Search listen(String file, Belief belief) {
    PluggedPort port = free(file);
    return start(new Listening(port, belief, ports, tempo, clock));
  }

  /** Begins to ask at that port, which must have been listened to. */
  synchronized Search ask(String file) {
    PluggedPort port = free(file);
    whyNotAsk(port)
        .ifPresent(
            why -> {
              throw why;
            });
    return start(new Asking(port, ports, tempo, clock));
  }

  /** Whether {@link #ask} would begin now. */
  synchronized boolean mayAsk(PluggedPort port) {
    return whyNotAsk(port).isEmpty();
  }

  private Optional<Refusal> whyNotAsk(PluggedPort port) {
    Optional<String> other = NotAScale.what(port);
    if (other.isPresent()) {
      return refuse(DetectionProblem.NOT_A_SCALE, "This is a " + other.get() + ".");
    } else if (search == null || !search.port().equals(port) || !isStillThere(port)) {
      return refuse(DetectionProblem.LISTEN_FIRST, "Listen to this port first.");
    } else if (search.belief() != Belief.SCALE) {
      return refuse(DetectionProblem.NOT_A_SCALE, "Listen again, as to a scale.");
    }
    return switch (search.phase()) {
      case SILENT, UNCERTAIN, STRANGE ->
          search.onlyScales()
              ? Optional.empty()
              : refuse(
                  DetectionProblem.DEVICE_NOT_UNDERSTOOD, "Set it up by hand, with its manual.");
      default -> refuse(DetectionProblem.LISTEN_FIRST, "Listen to this port to the end.");
    };
  }

  private boolean isStillThere(PluggedPort port) {
    return search.overSince().isAfter(clock.instant().minus(MAY_ASK_WITHIN))
        && plugging != null
        && plugging.equals(plugged.plugging(port));
  }

  private static Optional<Refusal> refuse(DetectionProblem problem, String detail) {
    return Optional.of(new Refusal(problem, detail));
  }

  /** Ends the search that is under way; returns when its line is closed. */
  synchronized void cancel() throws InterruptedException {
    if (thread != null) {
      thread.interrupt();
      thread.join(END_WITHIN.toMillis());
    }
  }

  private Search start(Search next) {
    search = next;
    plugging = plugged.plugging(next.port());
    thread = new Thread(next, "detection");
    thread.setDaemon(true);
    thread.start();
    return next;
  }

  private PluggedPort free(String file) {
    if (thread != null && thread.isAlive()) {
      throw new Refusal(DetectionProblem.DETECTION_RUNNING, "Wait for it, or end it.");
    }
    PluggedPort port =
        ports().stream()
            .filter(each -> each.file().toString().equals(file))
            .findFirst()
            .orElseThrow(
                () -> new Refusal(DetectionProblem.PORT_UNKNOWN, "There is no port " + file + "."));
    holder(port)
        .ifPresent(
            device -> {
              throw new Refusal(DetectionProblem.PORT_IN_USE, device.id() + " uses it.");
            });
    return port;
  }
}
