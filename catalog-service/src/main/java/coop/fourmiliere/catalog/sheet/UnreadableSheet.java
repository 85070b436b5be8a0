package coop.fourmiliere.catalog.sheet;

/** A file that is no table; the message is for the person who sent it. */
public class UnreadableSheet extends Exception {

  private static final long serialVersionUID = 1L;

  UnreadableSheet(String message) {
    super(message);
  }

  UnreadableSheet(String message, Throwable cause) {
    super(message, cause);
  }
}
