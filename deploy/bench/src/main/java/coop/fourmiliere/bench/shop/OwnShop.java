package coop.fourmiliere.bench.shop;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** A shop started with {@code ./shop} on a data folder of its own. */
public final class OwnShop implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final long GRACE_SECONDS = 60;
  private static final File NOBODY = new File("/dev/null");

  private final Process launcher;
  private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
  private final StartReport report = new StartReport();

  private OwnShop(Process launcher) {
    this.launcher = launcher;
    Thread reader = new Thread(this::read, "shop-output");
    reader.setDaemon(true);
    reader.start();
  }

  /**
   * Starts it and waits until it says that it is ready.
   *
   * @param root the folder of the whole project
   * @param home the data folder
   * @throws IllegalStateException when it ends, builds, or is not ready after five minutes
   */
  public static OwnShop start(Path root, Path home, int port)
      throws IOException, InterruptedException {
    return start(root, home, port, Map.of());
  }

  /** The same, with more variables in its environment. */
  public static OwnShop start(Path root, Path home, int port, Map<String, String> environment)
      throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(
            List.of(root.resolve("shop").toString(), "--port", Integer.toString(port)));
    builder.environment().putAll(environment);
    builder.environment().put("FOURMILIERE_HOME", home.toString());
    builder.redirectErrorStream(true).redirectInput(ProcessBuilder.Redirect.from(NOBODY));
    OwnShop shop = new OwnShop(builder.start());
    try {
      shop.listenUntil(StartReport::isReady);
      return shop;
    } catch (IllegalStateException e) {
      shop.close();
      throw e;
    }
  }

  /** What it said while it started. */
  public StartReport report() {
    return report;
  }

  private void read() {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(launcher.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        lines.add(line);
      }
    } catch (IOException e) {
      lines.add(e.toString());
    }
  }

  /** Waits until a first start is through with what it does for the next one. */
  public void awaitSettled() throws InterruptedException {
    listenUntil(StartReport::isSettled);
  }

  private void listenUntil(Predicate<StartReport> heard) throws InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!heard.test(report)) {
      String line = lines.poll(1, TimeUnit.SECONDS);
      if (line != null) {
        report.hear(line);
      } else if (!launcher.isAlive() || System.nanoTime() > end) {
        throw new IllegalStateException("The shop did not start: " + report.lastLine());
      }
    }
  }

  /** Ends it as Ctrl-C would. */
  @Override
  public void close() throws InterruptedException {
    launcher.destroy();
    if (!launcher.waitFor(GRACE_SECONDS, TimeUnit.SECONDS)) {
      launcher.destroyForcibly().waitFor();
      throw new IllegalStateException("The shop did not stop within a minute");
    }
  }
}
