package coop.fourmiliere.device.simulator.scale;

/** Speaks as a Dibal: a load is told once, then nothing until another lies there. */
final class DibalVoice implements Voice {

  private static final int QUESTION_LENGTH = 10;

  private final StringBuilder heard = new StringBuilder();
  private int told;

  @Override
  public String hear(char character, Pan pan, long now) {
    heard.append(character);
    if (heard.charAt(0) != '9' || heard.length() > QUESTION_LENGTH) {
      heard.setLength(0);
    }
    if (heard.length() < QUESTION_LENGTH) {
      return "";
    }
    String question = heard.toString();
    heard.setLength(0);
    boolean whole = question.charAt(7) == Xor.of(question.substring(0, 7));
    return whole ? answer(Long.parseLong(question.substring(2, 7)), pan.shown(now)) : "";
  }

  private String answer(long unitPriceCents, Shown shown) {
    int grams = shown.weighable() && shown.grams() != told ? shown.grams() : 0;
    if (grams > 0 || shown.zero()) {
      told = shown.grams();
    }
    String body = String.format("990%05d0%06d", grams, (grams * unitPriceCents + 500) / 1000);
    return body + Xor.of(body) + "\r\n";
  }
}
