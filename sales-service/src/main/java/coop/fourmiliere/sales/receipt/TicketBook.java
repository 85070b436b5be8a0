package coop.fourmiliere.sales.receipt;

import coop.fourmiliere.kernel.HashChain;
import coop.fourmiliere.messaging.Outbox;
import coop.fourmiliere.sales.Database;
import coop.fourmiliere.web.CanonicalJson;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** Every ticket of every till, in the order of its number. To be written in a transaction. */
@ApplicationScoped
public class TicketBook {

  private static final String FIND =
      "select kind, encode(hash, 'hex'), body, sold_by_sent from ticket where id = ?";

  /** Waits for other refunds of the same sale, at whatever till. */
  private static final String HOLD_SALE = FIND + " and kind = 'sale' for no key update";

  private static final String REFUNDS =
      "select body from ticket where sale_id = ? order by received_at, id";

  private static final String RETURNED =
      """
      select line_no, sum(-quantity_milli) from ticket_line where sale_id = ? group by line_no""";

  private final Database database;
  private final Outbox outbox;

  TicketBook(Database database, Outbox outbox) {
    this.database = database;
    this.outbox = outbox;
  }

  /**
   * Books a ticket as the next of its till and publishes it; empty when its id is taken, and
   * nothing is written.
   */
  public Optional<StoredTicket> book(NewTicket ticket) {
    String body = CanonicalJson.write(ticket.document());
    byte[] hash = HashChain.nextCanonical(ticket.till().lastHash(), body);
    if (!database.with(connection -> TicketInsert.run(connection, outbox, ticket, body, hash))) {
      return Optional.empty();
    }
    return Optional.of(
        new StoredTicket(
            ticket.id(), ticket.kind(), HashChain.hex(hash), body, ticket.soldBySent()));
  }

  /** The ticket with that id, be it a sale or a refund. */
  public Optional<StoredTicket> find(UUID id) {
    return one(FIND, id);
  }

  /** The sale with that id; its refunds wait for the end of this transaction. */
  public Optional<StoredTicket> holdSale(UUID id) {
    return one(HOLD_SALE, id);
  }

  /** How much of each line of a sale was returned up to now, in thousandths, by line number. */
  public Map<Integer, Long> returned(UUID saleId) {
    return database.with(
        connection -> {
          try (PreparedStatement select = connection.prepareStatement(RETURNED)) {
            select.setObject(1, saleId);
            Map<Integer, Long> returned = new TreeMap<>();
            try (ResultSet row = select.executeQuery()) {
              while (row.next()) {
                returned.put(row.getInt(1), row.getLong(2));
              }
            }
            return returned;
          }
        });
  }

  /** The refunds of a sale as canonical JSON, the oldest first. */
  public List<String> refunds(UUID saleId) {
    return database.with(
        connection -> {
          try (PreparedStatement select = connection.prepareStatement(REFUNDS)) {
            select.setObject(1, saleId);
            List<String> refunds = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
              while (row.next()) {
                refunds.add(row.getString(1));
              }
            }
            return refunds;
          }
        });
  }

  private Optional<StoredTicket> one(String sql, UUID id) {
    return database.with(
        connection -> {
          try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, id);
            try (ResultSet row = select.executeQuery()) {
              return row.next() ? Optional.of(ticket(id, row)) : Optional.empty();
            }
          }
        });
  }

  private static StoredTicket ticket(UUID id, ResultSet row) throws SQLException {
    TicketKind kind = TicketKind.valueOf(row.getString(1).toUpperCase(Locale.ROOT));
    return new StoredTicket(id, kind, row.getString(2), row.getString(3), row.getBoolean(4));
  }
}
