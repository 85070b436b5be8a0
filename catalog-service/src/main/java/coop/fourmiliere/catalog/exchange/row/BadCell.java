package coop.fourmiliere.catalog.exchange.row;

/** A cell that cannot be taken in; the message is for the person who made the file. */
public final class BadCell extends Exception {

  private static final long serialVersionUID = 1L;

  private final RowFault fault;

  /** A fault, and what the person who made the file should know. */
  public BadCell(RowFault fault, String message) {
    super(message);
    this.fault = fault;
  }

  /** The stable reason. */
  public RowFault fault() {
    return fault;
  }
}
