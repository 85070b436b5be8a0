package coop.fourmiliere.device.simulator.scale;

/** Speaks Checkout-Dialog 06 as a scale that tells a load once, and may ask for a checksum. */
final class DialogVoice implements Voice {

  private static final String PRICE = "\u000201\u001B";
  private static final String PRICE_AND_TARE = "\u000203\u001B";
  private static final String CHECKSUM = "\u000210\u001B";
  private static final String ASK_STATUS = "\u000208\u0003";

  private final Logon logon;
  private final StringBuilder record = new StringBuilder();
  private long unitPriceCents;
  private int told;
  private String status = "00";

  /** A scale that is set to "without checksum". */
  DialogVoice() {
    this.logon = null;
  }

  /** A scale that weighs only for whom knows its maker's polynomial. */
  DialogVoice(int polynomial) {
    this.logon = new Logon(polynomial);
  }

  @Override
  public String hear(char heard, Pan pan, long now) {
    if (heard == '\u0004') {
      record.setLength(0);
      return "";
    } else if (heard == '\u0005') {
      return asksFirst() ? logon.ask() : weigh(pan.shown(now));
    }
    record.append(heard);
    if (heard != '\u0003') {
      return "";
    }
    String whole = record.toString();
    record.setLength(0);
    if (whole.equals(ASK_STATUS)) {
      return "\u000209\u001B" + status + "\u0003";
    } else if (logon != null && whole.startsWith(CHECKSUM)) {
      return logon.hear(whole);
    }
    return asksFirst() ? logon.ask() : price(whole, pan);
  }

  @Override
  public String idle(Pan pan, long now) {
    if (pan.shown(now).zero()) {
      told = 0;
    }
    return "";
  }

  private boolean asksFirst() {
    return logon != null && !logon.valid;
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
      if (logon != null) {
        logon.weighed();
      }
      long amount = (shown.grams() * unitPriceCents + 500) / 1000;
      return String.format(
          "\u000202\u001B3\u001B%05d\u001B%06d\u001B%06d\u0003",
          shown.grams(), unitPriceCents, amount);
    }
    return "\u0015";
  }

  /** Asks for the proof at the start and every fifty weighings, and checks it by long division. */
  private static final class Logon {

    private static final int WEIGHINGS = 50;
    private static final int RECORD_LENGTH = 13;
    private static final int WORD_MASK = 0xFFFF;

    private final long divisor;
    private int z = 0x47;
    private boolean valid;
    private int weighings;

    Logon(int polynomial) {
      this.divisor = 0x10000L | polynomial;
    }

    String ask() {
      z = (z + 0x3B) & 0xFF;
      return String.format("\u000211\u001B2%02X\u0003", z);
    }

    /** Nothing to a right answer, after which the price comes again; a refusal to a wrong one. */
    String hear(String whole) {
      valid =
          whole.length() == RECORD_LENGTH && proves(whole.substring(4, 8), whole.substring(8, 12));
      weighings = 0;
      return valid ? "" : String.format("\u000211\u001B0%02X\u0003", z);
    }

    void weighed() {
      valid = ++weighings < WEIGHINGS;
    }

    private boolean proves(String sum, String remainder) {
      long rest = turnedLeft(sum, 16 - (z >> 4)) << 16;
      for (int bit = 31; bit >= 16; bit--) {
        rest ^= (rest >> bit & 1) == 1 ? divisor << (bit - 16) : 0;
      }
      return rest == turnedLeft(remainder, z & 0xF);
    }

    private static long turnedLeft(String hex, int by) {
      long word = Long.parseLong(hex, 16);
      return (word << by | word >> (16 - by)) & WORD_MASK;
    }
  }
}
