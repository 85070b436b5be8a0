package coop.fourmiliere.local.process;

/** The shop can't start, or not go on; the message is one sentence for the person who typed. */
public final class Trouble extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public Trouble(String sentence) {
    super(sentence);
  }

  public Trouble(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
