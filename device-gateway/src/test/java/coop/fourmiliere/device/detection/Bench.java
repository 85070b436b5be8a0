package coop.fourmiliere.device.detection;

import static org.awaitility.Awaitility.await;

import coop.fourmiliere.device.roster.ConnectionState;
import coop.fourmiliere.device.roster.DeviceKind;
import coop.fourmiliere.device.roster.DeviceView;
import coop.fourmiliere.device.serial.FakeComputer;
import coop.fourmiliere.device.serial.LineSettings;
import coop.fourmiliere.device.serial.PluggedPorts;
import coop.fourmiliere.device.serial.RealPorts;
import coop.fourmiliere.device.serial.Wire;
import coop.fourmiliere.device.simulator.SimulatedDevice;
import coop.fourmiliere.testkit.MovableClock;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** Searches on real pseudo-terminals, behind folders that look like a computer's. */
final class Bench implements AutoCloseable {

  /** Slow enough for a device on a busy computer that speaks ten times a second. */
  private static final int LISTEN_MILLIS = 250;

  private static final int ANSWER_MILLIS = 250;
  private static final Duration USUAL = Duration.ofSeconds(60);

  final FakeComputer computer;
  final PluggedPorts plugged;
  final Detections detections;
  final MovableClock clock = new MovableClock();
  private final AtomicInteger openings = new AtomicInteger();
  private final List<DeviceView> devices = new CopyOnWriteArrayList<>();
  private volatile Overheard overheard;

  /** In real time, which what speaks by itself needs. */
  Bench(Path root) throws IOException {
    this(root, USUAL);
  }

  /**
   * The same.
   *
   * @param inAll for a search of either kind
   */
  Bench(Path root, Duration inAll) throws IOException {
    computer = new FakeComputer(root);
    plugged = computer.ports();
    Tempo quick =
        new Tempo(
            Duration.ofMillis(LISTEN_MILLIS),
            Duration.ofSeconds(3),
            Duration.ofMillis(120),
            Duration.ofMillis(ANSWER_MILLIS),
            Duration.ofMillis(40),
            inAll,
            this::nanos);
    detections = new Detections(this::open, plugged, () -> devices, clock, quick);
  }

  /** Nobody waits any more for a device that has nothing to say: it only answers. */
  Overheard overhear(SimulatedDevice device) {
    overheard = new Overheard(device);
    return overheard;
  }

  private long nanos() {
    Overheard answers = overheard;
    return answers == null ? System.nanoTime() : answers.nanos();
  }

  private Wire open(LineSettings line) throws IOException {
    openings.incrementAndGet();
    Wire wire = RealPorts.get().open(line);
    return overheard == null ? wire : overheard.over(wire);
  }

  /** How often a port was opened, whichever. */
  int openings() {
    return openings.get();
  }

  /** An adapter whose other end is there; its file's name. */
  String plug(String tty, String end) throws IOException {
    return plug(tty, end, Map.of("idVendor", "0403", "idProduct", "6001", "serial", tty));
  }

  String plug(String tty, String end, Map<String, String> told) throws IOException {
    computer.converter("1-" + tty, tty, told);
    computer.leads(tty, end);
    return computer.dev(tty).toString();
  }

  /** A device of the till that is set to that port. */
  void use(String deviceId, String port) {
    devices.add(
        new DeviceView(
            deviceId,
            DeviceKind.SCALE,
            ConnectionState.CONNECTED,
            port,
            null,
            null,
            Instant.EPOCH,
            0));
  }

  Search listen(String file, Belief belief) {
    return end(detections.listen(file, belief));
  }

  Search ask(String file) {
    return end(detections.ask(file));
  }

  private static Search end(Search search) {
    await().atMost(Duration.ofSeconds(60)).until(() -> search.phase().over());
    return search;
  }

  @Override
  public void close() throws InterruptedException {
    detections.cancel();
  }
}
