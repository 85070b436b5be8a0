package coop.fourmiliere.accounting.ledger;

/** A fact that the books can't take as it is; it waits, with this reason, until somebody acts. */
public class CannotBePosted extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * @param reason a sentence for the person who will look at it
   */
  public CannotBePosted(String reason) {
    super(reason);
  }
}
