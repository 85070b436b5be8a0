package coop.fourmiliere.messaging;

/**
 * An event that can never have its effect, however often it is tried: it is put aside with this
 * reason.
 */
public class UnprocessableEvent extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * @param reason a sentence for the person who will look at the event
   */
  public UnprocessableEvent(String reason) {
    super(reason);
  }

  /**
   * @param reason a sentence for the person who will look at the event
   */
  public UnprocessableEvent(String reason, Throwable cause) {
    super(reason, cause);
  }
}
