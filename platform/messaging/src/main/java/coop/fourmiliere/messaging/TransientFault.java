package coop.fourmiliere.messaging;

/** The database or the broker is away: the same batch is to be tried again, without end. */
public class TransientFault extends RuntimeException {

  private static final long serialVersionUID = 1L;

  TransientFault(Throwable cause) {
    super(cause);
  }
}
