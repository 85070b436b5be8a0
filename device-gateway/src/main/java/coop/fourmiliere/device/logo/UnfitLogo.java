package coop.fourmiliere.device.logo;

/** A file that can't be the logo, with a sentence for whoever looks after the computer. */
public final class UnfitLogo extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UnfitLogo(String sentence) {
    super(sentence);
  }
}
