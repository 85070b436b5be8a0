package coop.fourmiliere.accounting.ledger;

/** A book of entries with its own series of numbers and its own chain of hashes. */
public enum Journal {
  /** Ventes: sales and refunds. */
  VEN,
  /** Caisse: cash movements, differences at closing and their corrections. */
  CAI,
  /** Achats: goods received. */
  ACH
}
