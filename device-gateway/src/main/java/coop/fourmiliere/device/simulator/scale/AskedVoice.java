package coop.fourmiliere.device.simulator.scale;

import java.util.function.Function;

/** Answers one question with how the scale is, and nothing else with anything. */
final class AskedVoice implements Voice {

  private final String question;
  private final Function<Shown, String> layout;
  private final StringBuilder heard = new StringBuilder();

  AskedVoice(String question, Function<Shown, String> layout) {
    this.question = question;
    this.layout = layout;
  }

  @Override
  public String hear(char character, Pan pan, long now) {
    heard.append(character);
    if (heard.length() > question.length()) {
      heard.deleteCharAt(0);
    }
    if (!question.contentEquals(heard)) {
      return "";
    }
    heard.setLength(0);
    return layout.apply(pan.shown(now));
  }
}
