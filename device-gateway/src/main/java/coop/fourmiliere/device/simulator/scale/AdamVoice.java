package coop.fourmiliere.device.simulator.scale;

/** Tells a weight at rest once; to other questions it only beeps. */
final class AdamVoice implements Voice {

  private final StringBuilder heard = new StringBuilder();
  private int told;

  @Override
  public String hear(char character, Pan pan, long now) {
    heard.append(character);
    if (!"P\r\n".contentEquals(heard)) {
      if (!"P\r\n".startsWith(heard.toString())) {
        heard.setLength(0);
      }
      return "";
    }
    heard.setLength(0);
    Shown shown = pan.shown(now);
    if (!shown.weighable() || shown.grams() == told || shown.zero()) {
      return "";
    }
    told = shown.grams();
    return String.format("%7skg\r\n", shown.kilograms());
  }

  @Override
  public String idle(Pan pan, long now) {
    if (pan.shown(now).zero()) {
      told = 0;
    }
    return "";
  }
}
