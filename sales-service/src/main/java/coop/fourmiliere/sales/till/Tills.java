package coop.fourmiliere.sales.till;

import coop.fourmiliere.kernel.HashChain;
import coop.fourmiliere.sales.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** The rows at which all that happens at a till queues. To be called in a transaction. */
@ApplicationScoped
public class Tills {

  /**
   * Only the till's own row is read afresh after waiting for it: whatever may change stands there.
   */
  private static final String HOLD =
      """
      select s.till_id, s.business_date, t.open_session_id, t.last_number, t.last_hash
      from till_session s join till t on t.id = s.till_id
      where s.id = ?
      for no key update of t""";

  private static final String CREATE =
      "insert into till (id, last_hash) values (?, ?) on conflict do nothing";

  private static final String HOLD_FREE =
      "select open_session_id is null from till where id = ? for no key update";

  private static final String SET_OPEN_SESSION = "update till set open_session_id = ? where id = ?";

  private final Database database;

  Tills(Database database) {
    this.database = database;
  }

  /** Holds the till of a session; empty when there is no such session. */
  public Optional<HeldTill> hold(UUID sessionId) {
    return database.with(
        connection -> {
          try (PreparedStatement select = connection.prepareStatement(HOLD)) {
            select.setObject(1, sessionId);
            try (ResultSet row = select.executeQuery()) {
              return row.next() ? Optional.of(heldTill(sessionId, row)) : Optional.empty();
            }
          }
        });
  }

  /** Holds a till by its name, creating it when it is new, and says whether it has no session. */
  boolean holdFree(String tillId) {
    return database.with(
        connection -> {
          create(connection, tillId);
          try (PreparedStatement select = connection.prepareStatement(HOLD_FREE)) {
            select.setString(1, tillId);
            try (ResultSet row = select.executeQuery()) {
              row.next();
              return row.getBoolean(1);
            }
          }
        });
  }

  /** Notes which session is open at a held till; null for none. */
  void setOpenSession(String tillId, UUID sessionId) {
    database.with(
        connection -> {
          try (PreparedStatement update = connection.prepareStatement(SET_OPEN_SESSION)) {
            update.setObject(1, sessionId);
            update.setString(2, tillId);
            return update.executeUpdate();
          }
        });
  }

  private static void create(Connection connection, String tillId) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(CREATE)) {
      insert.setString(1, tillId);
      insert.setBytes(2, HashChain.GENESIS);
      insert.executeUpdate();
    }
  }

  private static HeldTill heldTill(UUID sessionId, ResultSet row) throws SQLException {
    return new HeldTill(
        sessionId,
        row.getString(1),
        row.getObject(2, LocalDate.class),
        sessionId.equals(row.getObject(3, UUID.class)),
        row.getLong(4),
        row.getBytes(5));
  }
}
