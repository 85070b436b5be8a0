package coop.fourmiliere.device.copies;

import coop.fourmiliere.device.copies.CopyTable.Waiting;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Brings copies of facts to Kafka: one thread lays them on the shelf, another sends the oldest. A
 * broker that is away or was never there costs room on the disk, and that is bounded: the oldest
 * copies are dropped, counted and logged.
 */
@ApplicationScoped
public class KafkaCopies {

  private static final int ON_DISK_AT_MOST = 100_000;
  private static final long BYTES_ON_DISK = 64L * 1024 * 1024;
  private static final int IN_MEMORY_AT_MOST = 10_000;
  private static final int BATCH = 500;
  private static final long IDLE_MILLIS = 500;
  private static final long BACK_OFF_MILLIS = 250;
  private static final long BACK_OFF_MILLIS_AT_MOST = 8_000;
  private static final long GOODBYE_MILLIS = 3_000;

  private static final Pattern SECURITY = Pattern.compile("^(security\\.protocol|sasl\\.|ssl\\.)");

  private final BlockingQueue<Copy> arriving = new LinkedBlockingQueue<>(IN_MEMORY_AT_MOST);
  private final AtomicLong turnedAway = new AtomicLong();
  private final Map<String, Object> broker;
  private final String applicationName;
  private final Path file;
  private final CountDownLatch ending = new CountDownLatch(1);
  private final Thread keeper = new Thread(this::keep, "copies");
  private final Thread sender = new Thread(this::send, "kafka-copies");
  private volatile CopyShelf shelf;
  private boolean failing;
  private long backOffMillis;
  private long droppedReported;

  KafkaCopies(
      Config config,
      @ConfigProperty(name = "quarkus.application.name") String applicationName,
      @ConfigProperty(name = "fourmiliere.journal.file") Path journal,
      MeterRegistry meters) {
    this.broker = broker(config);
    this.applicationName = applicationName;
    this.file = journal.resolveSibling("copies.db");
    Gauge.builder("fourmiliere.device.copies.waiting", this, KafkaCopies::waiting)
        .strongReference(true)
        .register(meters);
    FunctionCounter.builder("fourmiliere.device.copies.dropped", this, KafkaCopies::dropped)
        .register(meters);
  }

  /** Where the broker is and how one signs in there; empty when none is configured. */
  private static Map<String, Object> broker(Config config) {
    Map<String, Object> broker = new HashMap<>();
    Stream.concat(
            Stream.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG),
            ProducerConfig.configNames().stream().filter(SECURITY.asPredicate()))
        .forEach(
            name ->
                config
                    .getOptionalValue("kafka." + name, String.class)
                    .filter(value -> !value.isBlank())
                    .ifPresent(value -> broker.put(name, value)));
    return broker.containsKey(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG) ? broker : Map.of();
  }

  /** Keeps the copy until Kafka has it; never blocks. */
  public void keep(Copy copy) {
    if (!broker.isEmpty() && ending.getCount() > 0 && !arriving.offer(copy)) {
      turnedAway.incrementAndGet();
    }
  }

  /** After the journal, whose folder and lock these copies share. */
  void start(@Observes StartupEvent started) {
    if (broker.isEmpty()) {
      Log.info("No Kafka is configured: what devices do is told to the till only");
      return;
    }
    shelf = new CopyShelf(file, ON_DISK_AT_MOST, BYTES_ON_DISK, IN_MEMORY_AT_MOST);
    for (Thread thread : List.of(keeper, sender)) {
      thread.setDaemon(true);
      thread.start();
    }
  }

  void stop(@Observes ShutdownEvent stopped) throws InterruptedException {
    ending.countDown();
    if (shelf == null) {
      return;
    }
    for (Thread thread : List.of(keeper, sender)) {
      thread.join(GOODBYE_MILLIS);
      thread.interrupt();
    }
    if (shelf.size() > 0) {
      Log.infof("%d copies of what devices did wait for the next start", shelf.size());
    }
    shelf.close();
  }

  /** How it is with the copies. */
  public View view() {
    return new View(!broker.isEmpty(), waiting(), dropped());
  }

  private int waiting() {
    return arriving.size() + (shelf == null ? 0 : shelf.size());
  }

  private long dropped() {
    return turnedAway.get() + (shelf == null ? 0 : shelf.dropped());
  }

  private void keep() {
    try {
      while (ending.getCount() > 0 || !arriving.isEmpty()) {
        Copy first = arriving.poll(IDLE_MILLIS, TimeUnit.MILLISECONDS);
        if (first != null) {
          List<Copy> batch = new ArrayList<>(List.of(first));
          arriving.drainTo(batch, BATCH - 1);
          shelve(batch);
        }
      }
    } catch (InterruptedException asked) {
      Thread.currentThread().interrupt();
    }
  }

  /** What can't be laid there is dropped, so that what comes after can. */
  private void shelve(List<Copy> batch) {
    try {
      shelf.add(batch);
    } catch (RuntimeException unkept) {
      turnedAway.addAndGet(batch.size());
      if (!failing) {
        Log.error("Copies for Kafka can't be kept: they are dropped", unkept);
      }
      failing = true;
      return;
    }
    failing = false;
  }

  private void send() {
    try (CopySender kafka = new CopySender(broker, applicationName)) {
      while (ending.getCount() > 0 || (backOffMillis == 0 && waiting() > 0)) {
        passOldest(kafka);
      }
    } catch (InterruptedException asked) {
      Thread.currentThread().interrupt();
    }
  }

  private void passOldest(CopySender kafka) throws InterruptedException {
    try {
      List<Waiting> batch = shelf.oldest(BATCH, IDLE_MILLIS);
      if (!batch.isEmpty()) {
        pass(kafka, batch);
      }
    } catch (RuntimeException unread) {
      failed("Copies for Kafka can't be read from the disk (%s): they wait", unread);
      ending.await(backOffMillis, TimeUnit.MILLISECONDS);
    }
  }

  private void pass(CopySender kafka, List<Waiting> batch) throws InterruptedException {
    CopySender.Outcome outcome = kafka.send(batch.stream().map(Waiting::copy).toList());
    if (outcome.sent() > 0) {
      shelf.removeUpTo(batch.get(outcome.sent() - 1).sequence());
    }
    if (outcome.failure() == null) {
      recovered();
    } else {
      failed("Kafka takes no copies of what devices do (%s): they wait", outcome.failure());
      ending.await(backOffMillis, TimeUnit.MILLISECONDS);
    }
  }

  private void failed(String sentence, Throwable cause) {
    if (backOffMillis == 0) {
      String why = (cause.getCause() == null ? cause : cause.getCause()).getMessage();
      Log.warnf(sentence, why);
    }
    reportDropped();
    backOffMillis = Math.min(Math.max(BACK_OFF_MILLIS, 2 * backOffMillis), BACK_OFF_MILLIS_AT_MOST);
  }

  private void recovered() {
    if (backOffMillis > 0) {
      backOffMillis = 0;
      reportDropped();
      Log.info("Kafka takes copies again");
    }
  }

  private void reportDropped() {
    long dropped = dropped();
    if (dropped > droppedReported) {
      Log.warnf(
          "%d copies for Kafka were dropped: too many waited, or the disk took none",
          dropped - droppedReported);
      droppedReported = dropped;
    }
  }

  /**
   * How it is with the copies.
   *
   * @param wanted whether a Kafka is configured
   * @param waiting how many it has not yet
   * @param dropped how many it will never have
   */
  public record View(boolean wanted, int waiting, long dropped) {}
}
