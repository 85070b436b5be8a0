package coop.fourmiliere.device.ticket;

import coop.fourmiliere.web.Refusal;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Sends to sales-service what nobody acknowledged, from a thread of its own: the oldest first, and
 * the next only when that one is taken or refused for good. In between it looks whether it could.
 */
@ApplicationScoped
class Forwarder {

  private static final Duration LOOK_EVERY = Duration.ofMillis(250);
  private static final Duration FIRST_WAIT = Duration.ofMillis(500);
  private static final long GOODBYE_MILLIS = 3_000;

  private final CountDownLatch ending = new CountDownLatch(1);
  private final Thread thread = new Thread(this::work, "tickets");
  private final Tickets tickets;
  private final SalesDesk sales;
  private final Duration probeEvery;
  private final Duration longestWait;
  private long probeAt = System.nanoTime();
  private Duration nextWait = FIRST_WAIT;
  private String told;

  Forwarder(
      Tickets tickets,
      SalesDesk sales,
      @ConfigProperty(name = "fourmiliere.sales.probe-every", defaultValue = "1H")
          Duration probeEvery,
      @ConfigProperty(name = "fourmiliere.sales.longest-wait", defaultValue = "60S")
          Duration longestWait) {
    this.tickets = tickets;
    this.sales = sales;
    this.probeEvery = probeEvery;
    this.longestWait = longestWait;
  }

  void start(@Observes StartupEvent started) {
    sales.missing().ifPresent(this::inTrouble);
    thread.setDaemon(true);
    thread.start();
  }

  void stop(@Observes ShutdownEvent stopped) throws InterruptedException {
    ending.countDown();
    thread.interrupt();
    thread.join(GOODBYE_MILLIS);
  }

  private void work() {
    try {
      Duration wait = Duration.ZERO;
      while (!ending.await(wait.toMillis(), TimeUnit.MILLISECONDS)) {
        wait = step();
      }
    } catch (InterruptedException asked) {
      Thread.currentThread().interrupt();
    }
  }

  /** Sends the ticket whose turn it is, if there is one; how long to wait before the next. */
  private Duration step() throws InterruptedException {
    try {
      Optional<Ticket> due = tickets.due();
      if (due.isPresent()) {
        return forward(due.get());
      }
      if (System.nanoTime() - probeAt >= 0) {
        probe();
      }
      return LOOK_EVERY;
    } catch (Refusal unavailable) {
      return backOff(unavailable.getMessage());
    } catch (RuntimeException mistake) {
      // Whatever it is, the tickets that wait must not wait for a restart.
      Log.error("Mistake in the gateway while it forwards tickets", mistake);
      return backOff("mistake in the gateway, see its log");
    }
  }

  private Duration forward(Ticket ticket) throws InterruptedException {
    Reply reply = send(ticket);
    if (reply.meaning() == Reply.Meaning.AWAY || isOfTheMoment(ticket, reply)) {
      return backOff(reply.detail());
    }
    allIsWell();
    if (reply.meaning() == Reply.Meaning.TAKEN) {
      tickets.acknowledge(ticket.id(), null);
    } else {
      Log.errorf("Ticket %s is refused: %s, %s", ticket.id(), reply.code(), reply.detail());
      tickets.refuse(ticket, reply);
    }
    return Duration.ZERO;
  }

  /** A failure, unless this ticket brings it out each time while the rest works. */
  private boolean isOfTheMoment(Ticket ticket, Reply reply) throws InterruptedException {
    return reply.meaning() == Reply.Meaning.BROKEN
        && !(ticket.failsEachTime() && sales.obstacle().isEmpty());
  }

  private Reply send(Ticket ticket) throws InterruptedException {
    try {
      return sales.put(ticket.id(), tickets.read(ticket));
    } catch (Refusal unavailable) {
      throw unavailable;
    } catch (RuntimeException mistake) {
      Log.errorf(mistake, "Ticket %s can't be sent", ticket.id());
      return Reply.refused("mistake", "The gateway can't send it for a mistake: see its log.");
    }
  }

  /** While nothing is to be sent: a shop hears that it would not work before it has to. */
  private void probe() throws InterruptedException {
    Optional<String> obstacle = sales.obstacle();
    if (obstacle.isPresent()) {
      probeAt = System.nanoTime() + backOff(obstacle.get()).toNanos();
    } else {
      allIsWell();
    }
  }

  private void allIsWell() {
    nextWait = FIRST_WAIT;
    probeAt = System.nanoTime() + probeEvery.toNanos();
    inTrouble(null);
  }

  private Duration backOff(String why) {
    inTrouble(why);
    Duration wait = nextWait;
    Duration twice = wait.multipliedBy(2);
    nextWait = twice.compareTo(longestWait) > 0 ? longestWait : twice;
    return wait;
  }

  private void inTrouble(String why) {
    tickets.trouble(why == null ? null : "nothing is forwarded: " + why);
    if (why != null && !why.equals(told)) {
      Log.warnf("Tickets can't be forwarded: %s", why);
    }
    told = why;
  }
}
