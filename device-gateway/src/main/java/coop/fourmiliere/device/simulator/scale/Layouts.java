package coop.fourmiliere.device.simulator.scale;

/** How makers lay out what their scale shows. */
final class Layouts {

  /** What an NCI scale says to a zero that it obeyed: its status alone. */
  static final String NCI_ZERO = "\nS20\r\u0003";

  /** The same without an S and with all four status characters. */
  static final String NCI_67XXU_ZERO = "\n2pp0\r\u0003";

  private Layouts() {}

  static String nci(Shown shown) {
    if (!shown.weighable()) {
      char first = shown.moving() ? '1' : '0';
      char second = shown.over() ? '2' : shown.under() ? '1' : '0';
      return "\nS" + first + second + "\r\u0003";
    }
    String status = shown.zero() ? "S20" : shown.net() ? "S0p4" : "S00";
    return String.format(
        "\n%02d.%03dKG\r\n%s\r\u0003", shown.grams() / 1000, shown.grams() % 1000, status);
  }

  /** Brecknell 67xxU, SCP-01: eight places, also where they hold no weight, and four characters. */
  static String nci67xxu(Shown shown) {
    String places = shown.over() ? "^^^^^^^^" : String.format("%8s", shown.kilograms());
    return String.format("\n%skg\r\n%sp0\r\u0003", places, nciStatus(shown));
  }

  /** Brecknell 6712: what its display shows in seven places, and three characters. */
  static String nci6712(Shown shown) {
    String places = shown.over() ? "^^^^^^^" : String.format("%7s", shown.kilograms());
    return String.format("\n%skg\r\n%s0\r\u0003", places, nciStatus(shown));
  }

  private static String nciStatus(Shown shown) {
    char first = shown.moving() ? '1' : shown.zero() ? '2' : '0';
    return first + (shown.over() ? "r" : shown.under() ? "q" : "p");
  }

  static String sma(Shown shown) {
    char status = shown.over() ? 'O' : shown.under() ? 'U' : shown.zero() ? 'Z' : ' ';
    return String.format(
        "\n%c1%c%c %10skg \r",
        status, shown.net() ? 'N' : 'G', shown.moving() ? 'M' : ' ', shown.kilograms());
  }

  static String casEcr(Shown shown) {
    return shown.weighable() ? String.format("S%05d", shown.grams()) : "";
  }

  static String sics(Shown shown) {
    if (shown.over() || shown.under()) {
      return shown.over() ? "S +\r\n" : "S -\r\n";
    }
    return String.format("S %c %10s kg\r\n", shown.moving() ? 'D' : 'S', shown.kilograms());
  }

  static String kernOld(Shown shown) {
    if (shown.over()) {
      return "           Error\r\n";
    }
    String size = shown.kilograms().replace("-", "");
    return String.format(
        " %c%10s %3s\r\n", shown.under() ? '-' : ' ', size, shown.moving() ? "" : "kg ");
  }

  /** KERN FKB: its lines for motion and error end early. */
  static String kernFkb(Shown shown) {
    if (shown.over()) {
      return "       Error\r\n";
    }
    String size = shown.kilograms().replace("-", "");
    return String.format(
        " %c%10s %s\r\n", shown.under() ? '-' : ' ', size, shown.moving() ? "" : "kg ");
  }

  static String indicator(Shown shown) {
    String stability = shown.over() ? "OL" : shown.moving() ? "US" : "ST";
    char sign = shown.under() ? '-' : '+';
    int size = Math.abs(shown.grams());
    return String.format(
        "%s,%s,%c%04d.%03d  kg\r\n",
        stability, shown.net() ? "NT" : "GS", sign, size / 1000, size % 1000);
  }

  static String sbi(Shown shown) {
    if (shown.over()) {
      return "     High     \r\n";
    }
    String size = shown.kilograms().replace("-", "");
    return String.format(
        "%c%9s %3s\r\n", shown.under() ? '-' : '+', size, shown.moving() ? "" : "kg ");
  }

  static String ohaus(Shown shown) {
    if (shown.over()) {
      return "Err 8.3\r\n";
    }
    return String.format(
        "%10s kg    %c %3s\r\n",
        shown.kilograms(), shown.moving() ? '?' : ' ', shown.net() ? "NET" : "");
  }

  static String epelsa(Shown shown) {
    if (shown.over()) {
      return "";
    }
    return String.format("\u0002%c%7s\r\u0003", shown.moving() ? '!' : 'A', shown.kilograms());
  }

  /** A report of a USB scale: thousandths of a kilogram, the lower byte first. */
  static String hid(Shown shown) {
    int status = shown.over() ? 6 : shown.under() ? 5 : shown.moving() ? 3 : shown.zero() ? 2 : 4;
    int size = Math.abs(shown.grams());
    return "\u0003"
        + (char) status
        + '\u0003'
        + '\u00FD'
        + (char) (size & 0xFF)
        + (char) (size >> 8);
  }
}
