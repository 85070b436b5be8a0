package coop.fourmiliere.device.simulator.scale;

import java.util.function.Function;

/** Answers one question with how the scale is, maybe obeys a zero, and nothing else. */
final class AskedVoice implements Voice {

  private static final int COMMAND_LENGTH_AT_MOST = 4;

  private final String question;
  private final Function<Shown, String> layout;
  private final String zero;
  private final String zeroed;
  private final StringBuilder heard = new StringBuilder();

  /** A scale that can't be zeroed from outside. */
  AskedVoice(String question, Function<Shown, String> layout) {
    this(question, layout, null, "");
  }

  /**
   * A scale that can.
   *
   * @param zero the command for that
   * @param zeroed what it says once it has done so; to a load that moves or is too heavy, nothing
   */
  AskedVoice(String question, Function<Shown, String> layout, String zero, String zeroed) {
    this.question = question;
    this.layout = layout;
    this.zero = zero;
    this.zeroed = zeroed;
  }

  @Override
  public String hear(char character, Pan pan, long now) {
    heard.append(character);
    if (heard.length() > COMMAND_LENGTH_AT_MOST) {
      heard.deleteCharAt(0);
    }
    if (endsWith(question)) {
      heard.setLength(0);
      return layout.apply(pan.shown(now));
    } else if (zero != null && endsWith(zero)) {
      heard.setLength(0);
      return pan.zero(now) ? zeroed : "";
    }
    return "";
  }

  private boolean endsWith(String command) {
    int from = heard.length() - command.length();
    return from >= 0 && heard.substring(from).equals(command);
  }
}
