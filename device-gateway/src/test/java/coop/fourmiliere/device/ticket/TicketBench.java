package coop.fourmiliere.device.ticket;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import coop.fourmiliere.device.journal.Journal;
import coop.fourmiliere.device.journal.RealJournals;
import coop.fourmiliere.kernel.UuidV7;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** A gateway's tickets on a journal on the disk, which can be stopped and started. */
final class TicketBench implements AutoCloseable {

  static final String STAFF = "01890a5d-ac96-7b7c-8f27-3d5c2a000001";
  static final ObjectMapper JSON = new ObjectMapper();
  static final Duration AT_ONCE = Duration.ZERO;
  static final String TILL = "till-1";
  static final Duration PROBE_EVERY = Duration.ofMillis(500);
  static final Duration LONGEST_WAIT = Duration.ofSeconds(2);
  static final Duration NEVER = Duration.ofDays(1);

  final Journal journal;
  final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  final Tickets tickets;
  private Forwarder forwarder;

  private TicketBench(Path folder, Duration patience) {
    journal = RealJournals.open(folder, Clock.systemUTC());
    tickets = new Tickets(new TicketBook(journal, JSON), patience, meters, Clock.systemUTC());
  }

  /** A gateway that forwards nothing. */
  static TicketBench open(Path folder, Duration patience) {
    return new TicketBench(folder, patience);
  }

  /** A gateway that forwards with a good credential. */
  static TicketBench open(Path folder, Duration patience, TestSales sales) {
    return open(folder, patience).forwardingTo(sales.url(), sales.idAndSecret(), null);
  }

  TicketBench forwardingTo(String url, String credential, Path file) {
    return forwardingTo(url, credential, file, JSON);
  }

  /** With a reader of answers of the test's own. */
  TicketBench forwardingTo(String url, String credential, Path file, ObjectMapper json) {
    SalesDesk sales =
        new SalesDesk(
            Optional.ofNullable(url),
            Optional.ofNullable(credential),
            Optional.ofNullable(file),
            Duration.ofSeconds(1),
            TILL,
            json);
    forwarder = new Forwarder(tickets, sales, PROBE_EVERY, LONGEST_WAIT);
    forwarder.start(new StartupEvent());
    return this;
  }

  /** Keeps a sale with a new id; its path at sales-service. */
  String sold(String name) {
    UUID id = UuidV7.next();
    tickets.keep(id, sale(name), STAFF);
    return path(id);
  }

  TicketState state(String path) {
    return tickets.view(id(path)).state();
  }

  static KeepTicket sale(String name) {
    return new KeepTicket(TicketKind.SALE, body("{\"name\":\"" + name + "\"}"));
  }

  static ObjectNode body(String json) {
    try {
      return (ObjectNode) JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  static String path(UUID id) {
    return "/sales/api/sales/" + id;
  }

  static UUID id(String path) {
    return UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
  }

  @Override
  public void close() throws Exception {
    if (forwarder != null) {
      forwarder.stop(new ShutdownEvent());
    }
    RealJournals.close(journal);
  }
}
