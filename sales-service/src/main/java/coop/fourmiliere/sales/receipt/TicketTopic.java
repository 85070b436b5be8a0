package coop.fourmiliere.sales.receipt;

/** Where tickets are published, keyed by the sale, so that a refund comes after it. */
public final class TicketTopic {

  /** The topic's name. */
  public static final String NAME = "sales.sale";

  private TicketTopic() {}
}
