package coop.fourmiliere.inventory.stock;

import java.util.Locale;

/** Why stock moves. */
public enum MoveKind {
  SALE,
  REFUND,
  RECEIPT;

  /** The name in the database and over HTTP, for example {@code sale}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
