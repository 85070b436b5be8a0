package coop.fourmiliere.device.stream;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Brings copies of facts to Kafka from a thread of its own. A broker that is away or was never
 * there costs nothing but memory, and that is bounded: the oldest copies are dropped, counted and
 * logged.
 */
@ApplicationScoped
class KafkaCopies {

  private static final int COPIES_AT_MOST = 10_000;
  private static final int BATCH = 500;
  private static final long IDLE_MILLIS = 200;
  private static final long BACK_OFF_MILLIS = 250;
  private static final long BACK_OFF_MILLIS_AT_MOST = 8_000;
  private static final long GOODBYE_MILLIS = 3_000;

  private final CopyQueue waiting = new CopyQueue(COPIES_AT_MOST);
  private final String bootstrapServers;
  private final String applicationName;
  private final CountDownLatch ending = new CountDownLatch(1);
  private volatile Thread thread;
  private volatile int inHand;
  private long backOffMillis;
  private long droppedReported;

  KafkaCopies(
      @ConfigProperty(name = "kafka.bootstrap.servers") Optional<String> bootstrapServers,
      @ConfigProperty(name = "quarkus.application.name") String applicationName,
      MeterRegistry meters) {
    this.bootstrapServers = bootstrapServers.filter(s -> !s.isBlank()).orElse(null);
    this.applicationName = applicationName;
    Gauge.builder("fourmiliere.device.copies.waiting", this, KafkaCopies::waiting)
        .strongReference(true)
        .register(meters);
    FunctionCounter.builder("fourmiliere.device.copies.dropped", waiting, CopyQueue::dropped)
        .register(meters);
  }

  /** Keeps the copy until Kafka has it; never blocks. */
  void keep(Copy copy) {
    if (bootstrapServers != null && ending.getCount() > 0) {
      waiting.add(copy);
    }
  }

  void start(@Observes StartupEvent started) {
    if (bootstrapServers == null) {
      Log.info("No Kafka is configured: what devices do is told to the till only");
      return;
    }
    thread = new Thread(this::work, "kafka-copies");
    thread.setDaemon(true);
    thread.start();
  }

  void stop(@Observes ShutdownEvent stopped) throws InterruptedException {
    ending.countDown();
    if (thread != null) {
      thread.join(GOODBYE_MILLIS);
      thread.interrupt();
    }
  }

  private int waiting() {
    return waiting.size() + inHand;
  }

  private void work() {
    try (CopySender sender = new CopySender(bootstrapServers, applicationName)) {
      while (ending.getCount() > 0 || (backOffMillis == 0 && waiting.size() > 0)) {
        List<Copy> batch = waiting.take(BATCH, IDLE_MILLIS);
        inHand = batch.size();
        if (inHand > 0) {
          pass(sender, batch);
        }
      }
    } catch (InterruptedException asked) {
      Thread.currentThread().interrupt();
    }
    if (waiting.size() > 0) {
      Log.warnf("Kafka did not get the last %d copies of what devices did", waiting.size());
    }
  }

  private void pass(CopySender sender, List<Copy> batch) throws InterruptedException {
    CopySender.Outcome outcome = sender.send(batch);
    inHand = 0;
    if (outcome.failure() == null) {
      recovered();
      return;
    }
    waiting.giveBack(batch.subList(outcome.sent(), batch.size()));
    failed(outcome.failure());
    ending.await(backOffMillis, TimeUnit.MILLISECONDS);
  }

  private void failed(Throwable cause) {
    if (backOffMillis == 0) {
      String why = (cause.getCause() == null ? cause : cause.getCause()).getMessage();
      Log.warnf("Kafka takes no copies of what devices do (%s): they wait", why);
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
    long dropped = waiting.dropped();
    if (dropped > droppedReported) {
      Log.warnf("%d copies for Kafka were dropped: too many waited", dropped - droppedReported);
      droppedReported = dropped;
    }
  }
}
