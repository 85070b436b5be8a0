package coop.fourmiliere.device.simulator.scale;

/** Speaks as a CAS PD-II or an ICL scale of 15 kg. */
final class PdIIVoice implements Voice {

  private final char question;
  private final boolean confirms;
  private final StringBuilder heardBack = new StringBuilder();
  private String block = "";

  PdIIVoice(char question, boolean confirms) {
    this.question = question;
    this.confirms = confirms;
  }

  @Override
  public String hear(char heard, Pan pan, long now) {
    if (!block.isEmpty()) {
      return back(heard);
    }
    Shown shown = pan.shown(now);
    if (heard != '\u0005' && heard != question) {
      return "";
    } else if (shown.moving() || heard != question) {
      return shown.moving() ? "\u0015" : "\u0006";
    }
    boolean outOfRange = shown.over() || shown.under();
    String body = outOfRange ? "900000" : ")" + String.format("%05d", shown.grams());
    String answer = "\u0002" + body + Xor.of(body) + "\u0003";
    block = confirms ? answer : "";
    heardBack.setLength(0);
    return answer;
  }

  private String back(char heard) {
    heardBack.append(heard);
    if (heardBack.length() < block.length()) {
      return "";
    }
    boolean same = block.contentEquals(heardBack);
    block = "";
    return same ? "\r" : "\u0006";
  }
}
