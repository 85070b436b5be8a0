package coop.fourmiliere.sales.late;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A closed session got something late; see {@code sales.till-corrected.v1}. */
record TillCorrected(
    UUID correctionId,
    UUID tillSessionId,
    String tillId,
    LocalDate businessDate,
    UUID causeId,
    Instant correctedAt,
    long expectedDeltaCents,
    long expectedCashCents,
    long countedCashCents,
    long differenceCents) {

  static final String TYPE = "sales.till-corrected.v1";
}
