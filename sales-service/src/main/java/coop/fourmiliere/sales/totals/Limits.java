package coop.fourmiliere.sales.totals;

/** What no ticket of a food shop exceeds; beyond it there is a mistake. */
public final class Limits {

  /** Ten billion euro: keeps every sum exact in JSON and in a long. */
  public static final long AMOUNT_CENTS = 1_000_000_000_000L;

  /** 99 999.99 euro for one unit. */
  public static final long UNIT_PRICE_CENTS = 9_999_999;

  /** A million units. */
  public static final long QUANTITY_MILLI = 1_000_000_000;

  /** All of it, in basis points. */
  public static final int WHOLE_BP = 10_000;

  /** Lines on a ticket. */
  public static final int LINES = 500;

  /** Payments on a ticket. */
  public static final int TENDERS = 20;

  private Limits() {}
}
