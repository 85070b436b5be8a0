package coop.fourmiliere.sales.late;

import coop.fourmiliere.kernel.Money;
import coop.fourmiliere.kernel.UuidV7;
import coop.fourmiliere.messaging.NewEvent;
import coop.fourmiliere.sales.Database;
import coop.fourmiliere.sales.till.HeldTill;
import coop.fourmiliere.sales.till.TillTopic;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Instant;
import java.util.UUID;

/** What comes after the closing joins its session all the same, and moves what was expected. */
@ApplicationScoped
public class Corrections {

  private static final String CORRECT =
      """
      update till_session
      set expected_cash_cents = expected_cash_cents + ?, version = version + 1
      where id = ?
      returning version, expected_cash_cents, counted_cash_cents, difference_cents""";

  private final Database database;

  Corrections(Database database) {
    this.database = database;
  }

  /**
   * Corrects a closed session whose till is held.
   *
   * @param cause the late sale, refund or movement
   * @param cash how much more should have been in the drawer
   * @return what is to be published
   */
  public NewEvent correct(HeldTill till, UUID cause, Money cash, Instant at) {
    return database.with(
        connection -> {
          try (PreparedStatement update = connection.prepareStatement(CORRECT)) {
            update.setLong(1, cash.cents());
            update.setObject(2, till.sessionId());
            try (ResultSet row = update.executeQuery()) {
              row.next();
              TillCorrected data =
                  new TillCorrected(
                      UuidV7.next(at),
                      till.sessionId(),
                      till.tillId(),
                      till.businessDate(),
                      cause,
                      at,
                      cash.cents(),
                      row.getLong(2),
                      row.getLong(3),
                      row.getLong(4));
              return new NewEvent(
                  TillTopic.NAME, till.sessionId(), TillCorrected.TYPE, row.getLong(1), data);
            }
          }
        });
  }
}
