package coop.fourmiliere.accounting.ledger;

import java.util.Locale;

/** What kind of fact an entry tells; it decides the journal. */
public enum SourceType {
  SALE(Journal.VEN),
  REFUND(Journal.VEN),
  CASH_MOVEMENT(Journal.CAI),
  CASH_DIFFERENCE(Journal.CAI),
  TILL_CORRECTION(Journal.CAI),
  GOODS_RECEIPT(Journal.ACH);

  private final Journal journal;
  private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

  SourceType(Journal journal) {
    this.journal = journal;
  }

  /** The journal that such facts go to. */
  public Journal journal() {
    return journal;
  }

  /** The name in the database and over HTTP, for example {@code cash-movement}. */
  public String code() {
    return code;
  }

  /**
   * The type of that code.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static SourceType of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
