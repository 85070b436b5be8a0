package coop.fourmiliere.accounting.ledger;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/**
 * The fact behind an entry; each fact has one entry at most.
 *
 * @param type what kind of fact it is
 * @param id the sale, refund, movement, till session, correction or receipt
 */
public record Source(SourceType type, UUID id) {

  public Source {
    requireNonNull(type, "type");
    requireNonNull(id, "id");
  }
}
