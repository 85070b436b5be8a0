package coop.fourmiliere.accounting.rules;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A till was counted.
 *
 * @param differenceCents counted less expected: below zero, money is missing
 */
public record TillClosed(
    UUID tillSessionId, String tillId, LocalDate businessDate, long differenceCents) {

  /** Checks that what the books can't do without is there. */
  public TillClosed {
    requireNonNull(tillSessionId, "tillSessionId");
    requireNonNull(tillId, "tillId");
    requireNonNull(businessDate, "businessDate");
  }
}
