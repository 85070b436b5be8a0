package coop.fourmiliere.device.detection;

import coop.fourmiliere.device.detection.recognition.Finding;
import coop.fourmiliere.device.serial.LineSettings;
import coop.fourmiliere.device.serial.LineSettings.Parity;
import coop.fourmiliere.device.serial.PluggedPort;
import coop.fourmiliere.device.serial.Ports;
import coop.fourmiliere.device.serial.Wire;
import coop.fourmiliere.device.traffic.Traffic;
import coop.fourmiliere.device.traffic.TrafficFrame;
import io.quarkus.logging.Log;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** One attempt to find out what is at a port, on a thread of its own; read by any. */
abstract class Search implements Runnable {

  static final Duration SLICE = Duration.ofMillis(50);

  /** The speed at which most makers set their devices. */
  private static final int USUAL_BAUD = 9600;

  private static final int BYTES_SHOWN = 64;

  private final PluggedPort port;
  private final Belief belief;
  private final Ports ports;
  private final Tempo tempo;
  private final Clock clock;
  private final Traffic traffic;
  private volatile Phase phase;
  private volatile int baud;
  private volatile List<Finding> findings = List.of();
  private volatile String fault;
  private volatile Instant overSince = Instant.MAX;
  private long deadline;

  Search(PluggedPort port, Belief belief, Phase first, Ports ports, Tempo tempo, Clock clock) {
    this.port = port;
    this.belief = belief;
    this.phase = first;
    this.ports = ports;
    this.tempo = tempo;
    this.clock = clock;
    this.traffic = new Traffic(BYTES_SHOWN, BYTES_SHOWN, clock);
  }

  @Override
  public final void run() {
    deadline = now() + tempo.inAll().toNanos();
    try {
      phase = opened();
    } catch (InterruptedException ended) {
      phase = Phase.CANCELLED;
    } catch (IOException gone) {
      fault = gone.getMessage();
      phase = Phase.FAILED;
    } catch (RuntimeException mistake) {
      Log.error("mistake in the gateway while a device was searched for", mistake);
      fault = "mistake in the gateway, see its log";
      phase = Phase.FAILED;
    }
    overSince = clock.instant();
  }

  /** The line is opened once: each opening moves its control wires. */
  private Phase opened() throws IOException, InterruptedException {
    baud = USUAL_BAUD;
    LineSettings line = new LineSettings(port.file().toString(), USUAL_BAUD, 8, Parity.NONE, 1);
    try (Wire wire = traffic.listenTo(ports.open(line))) {
      return seek(wire);
    }
  }

  /** Looks until it knows, or nothing is left to try. */
  abstract Phase seek(Wire wire) throws IOException, InterruptedException;

  /** Whether nothing came until now but what scales say; called once it is over. */
  abstract boolean onlyScales();

  /** Goes on at that speed. */
  void tune(Wire wire, int speed) throws IOException {
    if (speed != baud) {
      wire.changeSpeed(speed);
      baud = speed;
    }
  }

  /** Nanoseconds of the search's own time. */
  final long now() {
    return tempo.nanos().getAsLong();
  }

  boolean timeIsUp() {
    return now() > deadline;
  }

  void show(List<Finding> now) {
    findings = now;
  }

  Tempo tempo() {
    return tempo;
  }

  PluggedPort port() {
    return port;
  }

  Belief belief() {
    return belief;
  }

  Phase phase() {
    return phase;
  }

  /** When it ended; far in the future until then. */
  Instant overSince() {
    return overSince;
  }

  /** Bits per second of the line now. */
  int baud() {
    return baud;
  }

  /** What it may be, the likeliest first; once found, what it is. */
  List<Finding> findings() {
    return findings;
  }

  /** Why it failed, or null. */
  String fault() {
    return fault;
  }

  /** What went over the line last. */
  List<TrafficFrame> frames() {
    return traffic.frames();
  }
}
