package coop.fourmiliere.device.setup;

/** The file of settings can't be read, with a sentence for whoever looks after the computer. */
public final class UnreadableSettings extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UnreadableSettings(String sentence) {
    super(sentence);
  }
}
