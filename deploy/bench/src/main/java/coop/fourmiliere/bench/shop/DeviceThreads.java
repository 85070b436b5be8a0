package coop.fourmiliere.bench.shop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What the gateway's threads use that keep a device each, as Linux counts it. What a thread does in
 * the simulator of its device is not among it.
 */
public final class DeviceThreads {

  private static final double PERCENT = 100;

  private final Path tasks;

  public DeviceThreads(ShopHome home) {
    this.tasks = Path.of("/proc", Long.toString(home.child("device-gateway")), "task");
  }

  /**
   * The share of one processor core that the busiest of them takes.
   *
   * @param time how long to look
   * @return in percent
   * @throws IllegalStateException when the gateway keeps no device
   */
  public double busiest(Duration time) throws IOException, InterruptedException {
    Map<Path, Long> before = nanos();
    long begin = System.nanoTime();
    Thread.sleep(time.toMillis());
    Map<Path, Long> after = nanos();
    long took = System.nanoTime() - begin;
    long most =
        before.keySet().stream()
            .filter(after::containsKey)
            .mapToLong(thread -> after.get(thread) - before.get(thread))
            .max()
            .orElseThrow(() -> new IllegalStateException("The gateway keeps no device"));
    return PERCENT * most / took;
  }

  private Map<Path, Long> nanos() throws IOException {
    Map<Path, Long> nanos = new TreeMap<>();
    try (Stream<Path> threads = Files.list(tasks)) {
      threads.forEach(thread -> addDevice(thread, nanos));
    }
    return nanos;
  }

  private static void addDevice(Path thread, Map<Path, Long> nanos) {
    try {
      if (Files.readString(thread.resolve("comm")).startsWith("device-")) {
        nanos.put(thread, ProcText.ranNanos(Files.readString(thread.resolve("schedstat"))));
      }
    } catch (IOException e) {
      // It ended meanwhile.
      return;
    }
  }
}
