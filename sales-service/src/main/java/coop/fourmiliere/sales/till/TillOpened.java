package coop.fourmiliere.sales.till;

import coop.fourmiliere.messaging.NewEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A till session began; see {@code sales.till-opened.v1}. */
record TillOpened(
    UUID tillSessionId,
    String tillId,
    LocalDate businessDate,
    Instant openedAt,
    UUID openedBy,
    long floatCents,
    CashCount floatCount) {

  static final String TYPE = "sales.till-opened.v1";

  static NewEvent of(TillSession s) {
    TillOpened data =
        new TillOpened(
            s.id,
            s.tillId,
            s.businessDate,
            s.openedAt,
            s.openedBy,
            s.floatCents,
            new CashCount(s.floatCount));
    return new NewEvent(TillTopic.NAME, s.id, TYPE, s.version, data);
  }
}
