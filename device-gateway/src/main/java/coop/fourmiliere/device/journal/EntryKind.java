package coop.fourmiliere.device.journal;

/** What an entry is about. */
public enum EntryKind {
  /** A load came to rest on a scale. */
  WEIGHING,
  /** Something is to be printed. */
  PRINT_JOB,
  /** How a print job ended. */
  PRINT_OUTCOME,
  /** A card terminal is about to be asked for money. */
  PAYMENT_ATTEMPT,
  /** How a payment attempt ended. */
  PAYMENT_OUTCOME
}
