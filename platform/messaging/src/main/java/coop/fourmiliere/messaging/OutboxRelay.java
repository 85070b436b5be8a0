package coop.fourmiliere.messaging;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.apache.kafka.common.KafkaException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Sends what stands in the outbox, in order, until it is empty; then waits to be nudged. A row
 * counts as sent only when the broker has it on all replicas. After any doubt (broker away,
 * connection lost, killed in between) it is sent again: readers drop the second copy by its id.
 */
@ApplicationScoped
public class OutboxRelay {

  private static final long IDLE_MILLIS = 2000;
  private static final long BACK_OFF_MILLIS = 1000;

  /**
   * Commits come in bursts: waiting this long after a nudge lets one pass carry many of them, and
   * each reader book them in one transaction.
   */
  private static final long GATHER_MILLIS = 300;

  /** Tills go first on a machine that has no time for all, but not for ever. */
  private static final long GATHER_AT_MOST_MILLIS = 3000;

  private final DataSource dataSource;
  private final EventSender sender;
  private final OutboxCleaning cleaning;
  private final Processors processors;
  private final boolean enabled;
  private final Semaphore nudges = new Semaphore(0);
  private final Thread thread = new Thread(this::run, "outbox-relay");
  private volatile boolean stopping;

  OutboxRelay(
      DataSource dataSource,
      EventSender sender,
      OutboxCleaning cleaning,
      Processors processors,
      @ConfigProperty(name = "fourmiliere.relay.enabled", defaultValue = "true") boolean enabled) {
    this.dataSource = dataSource;
    this.sender = sender;
    this.cleaning = cleaning;
    this.processors = processors;
    this.enabled = enabled;
  }

  void start(@Observes StartupEvent event) {
    if (enabled) {
      thread.setDaemon(true);
      thread.start();
    }
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    stopping = true;
    nudge();
    thread.join(TimeUnit.SECONDS.toMillis(5));
    sender.close();
  }

  /** Says that rows were committed. */
  void nudge() {
    nudges.release();
  }

  /** False when the relay's thread has died, which only a restart heals. */
  boolean isAlive() {
    return !enabled || stopping || thread.isAlive();
  }

  private void run() {
    while (!stopping) {
      try {
        cleaning.forgetDaily();
        if (relayPass() < OutboxPass.ROWS_MAX
            && nudges.tryAcquire(IDLE_MILLIS, TimeUnit.MILLISECONDS)) {
          gather();
          nudges.drainPermits();
        }
      } catch (SQLException
          | KafkaException
          | ExecutionException
          | TimeoutException
          | IllegalStateException e) {
        Log.warnf("The outbox waits (%s); it will be tried again", e.getMessage());
        sender.renew();
        backOff();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private void gather() throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(GATHER_AT_MOST_MILLIS);
    processors.wereBusy(); // What was before does not count.
    do {
      TimeUnit.MILLISECONDS.sleep(GATHER_MILLIS);
    } while (!stopping && processors.wereBusy() && System.nanoTime() < end);
  }

  private int relayPass()
      throws SQLException, ExecutionException, TimeoutException, InterruptedException {
    try (OutboxPass pass = OutboxPass.begin(dataSource)) {
      return pass.isMine() ? pass.send(sender) : 0;
    }
  }

  private void backOff() {
    try {
      TimeUnit.MILLISECONDS.sleep(BACK_OFF_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
