package coop.fourmiliere.device.simulator.scale;

/** Speaks as a CAS PD-II set to type 6. */
final class CasType6Voice implements Voice {

  @Override
  public String hear(char heard, Pan pan, long now) {
    if (heard == '\u0005') {
      return "\u0006";
    } else if (heard != '\u0011') {
      return "";
    }
    Shown shown = pan.shown(now);
    char sign = shown.over() ? 'F' : shown.under() ? '-' : ' ';
    int size = Math.abs(shown.grams());
    String body =
        String.format(
            "%c%c%02d.%03dkg", shown.moving() ? 'U' : 'S', sign, size / 1000, size % 1000);
    return "\u0001\u0002" + body + Xor.of(body) + "\u0003\u0004";
  }
}
