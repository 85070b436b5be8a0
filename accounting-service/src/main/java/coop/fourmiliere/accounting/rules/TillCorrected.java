package coop.fourmiliere.accounting.rules;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A ticket or a movement came in after its till was counted.
 *
 * @param causeId the late ticket or movement
 * @param expectedDeltaCents by how much it changes the cash expected in the drawer
 * @param differenceCents counted less expected, with this correction in it
 */
public record TillCorrected(
    UUID correctionId,
    UUID tillSessionId,
    String tillId,
    LocalDate businessDate,
    UUID causeId,
    long expectedDeltaCents,
    long differenceCents) {

  /** Checks that what the books can't do without is there. */
  public TillCorrected {
    requireNonNull(correctionId, "correctionId");
    requireNonNull(tillSessionId, "tillSessionId");
    requireNonNull(tillId, "tillId");
    requireNonNull(businessDate, "businessDate");
  }
}
