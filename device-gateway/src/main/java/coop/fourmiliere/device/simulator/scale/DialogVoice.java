package coop.fourmiliere.device.simulator.scale;

/** Speaks Checkout-Dialog 06 as a scale that asks for no checksum and tells a load once. */
final class DialogVoice implements Voice {

  private static final String PRICE = "\u000201\u001B";
  private static final String PRICE_AND_TARE = "\u000203\u001B";
  private static final String ASK_STATUS = "\u000208\u0003";

  private final StringBuilder record = new StringBuilder();
  private long unitPriceCents;
  private int told;
  private String status = "00";

  @Override
  public String hear(char heard, Pan pan, long now) {
    if (heard == '\u0004') {
      record.setLength(0);
      return "";
    } else if (heard == '\u0005') {
      return weigh(pan.shown(now));
    }
    record.append(heard);
    if (heard != '\u0003') {
      return "";
    }
    String whole = record.toString();
    record.setLength(0);
    return whole.equals(ASK_STATUS) ? "\u000209\u001B" + status + "\u0003" : price(whole, pan);
  }

  @Override
  public String idle(Pan pan, long now) {
    if (pan.shown(now).zero()) {
      told = 0;
    }
    return "";
  }

  private String price(String whole, Pan pan) {
    if (whole.startsWith(PRICE) && whole.length() == 12) {
      unitPriceCents = Long.parseLong(whole.substring(4, 10));
      pan.tare(0);
    } else if (whole.startsWith(PRICE_AND_TARE) && whole.length() == 16) {
      unitPriceCents = Long.parseLong(whole.substring(4, 10));
      pan.tare(Integer.parseInt(whole.substring(11, 15)));
    } else {
      status = "10";
      return "\u0015";
    }
    return "\u0006";
  }

  private String weigh(Shown shown) {
    if (shown.moving()) {
      status = "20";
    } else if (shown.over()) {
      status = "32";
    } else if (shown.under()) {
      status = "31";
    } else if (shown.zero()) {
      status = "30";
    } else if (shown.grams() == told) {
      status = "21";
    } else {
      told = shown.grams();
      long amount = (shown.grams() * unitPriceCents + 500) / 1000;
      return String.format(
          "\u000202\u001B3\u001B%05d\u001B%06d\u001B%06d\u0003",
          shown.grams(), unitPriceCents, amount);
    }
    return "\u0015";
  }
}
