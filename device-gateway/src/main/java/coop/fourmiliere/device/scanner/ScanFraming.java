package coop.fourmiliere.device.scanner;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds the codes in a scanner's bytes, in pieces of any size. A code ends with CR, LF, TAB, ETX or
 * silence, whichever way the scanner is set: after one with an end, silence ends none, for what is
 * there then is half a code. A code with a byte that no code has is noise as a whole.
 */
public final class ScanFraming {

  private static final int CHARACTERS_AT_MOST = 256;
  private static final int CHARACTERS_WITHOUT_END_AT_LEAST = 3;
  private static final int STX = 0x02;
  private static final int ETX = 0x03;
  private static final int TAB = 0x09;
  private static final int LF = 0x0A;
  private static final int CR = 0x0D;
  private static final int GROUP_SEPARATOR = 0x1D;
  private static final int FIRST_PRINTABLE = 0x20;
  private static final int LAST_PRINTABLE = 0x7E;

  /** Not a separator at the front, by which scanners without AIM prefix mark GS1. */
  private static final Pattern BLANKS_AROUND = Pattern.compile("^ +|[ \\x1D]+$");

  private final String prefix;
  private final String suffix;
  private final StringBuilder text = new StringBuilder();
  private boolean noise;
  private boolean endsCodes;
  private long refused;

  /** For a scanner that sends codes as they are. */
  public ScanFraming() {
    this("", "");
  }

  /**
   * For one that puts that before and behind each code; where it does not, the code is taken as it
   * is.
   */
  ScanFraming(String prefix, String suffix) {
    this.prefix = prefix;
    this.suffix = suffix;
  }

  /** The codes that these bytes completed, in order; what they began is kept. */
  public List<ScannedCode> feed(byte... bytes) {
    List<ScannedCode> codes = new ArrayList<>();
    for (byte received : bytes) {
      int character = received & 0xFF;
      switch (character) {
        case CR, LF, TAB, ETX -> endsCodes |= end(1, codes);
        case STX -> forget();
        default -> take(character);
      }
    }
    return codes;
  }

  /**
   * Nothing came for a while: what was begun is complete, or it is half a code and dropped. The
   * next may end by silence again, since a text of two lines also looks like a code with an end.
   */
  public List<ScannedCode> silence() {
    List<ScannedCode> codes = new ArrayList<>();
    if (endsCodes && begun()) {
      refused++;
      reset();
    } else {
      // Some bytes of noise, as when a cable is put in, are no code.
      end(CHARACTERS_WITHOUT_END_AT_LEAST, codes);
    }
    return codes;
  }

  /** Whether a code was begun. */
  public boolean begun() {
    return noise || text.length() > 0;
  }

  /** Whether silence ends what was begun, or only drops it. */
  boolean endsBySilence() {
    return !endsCodes;
  }

  /** Forgets what was begun, and how codes end: another scanner may be on the line. */
  public void reset() {
    forget();
    endsCodes = false;
  }

  /** How many times there was something that is no code. */
  public long refused() {
    return refused;
  }

  private void take(int character) {
    boolean inCode =
        character == GROUP_SEPARATOR
            || (character >= FIRST_PRINTABLE && character <= LAST_PRINTABLE);
    noise |= !inCode || text.length() == CHARACTERS_AT_MOST;
    if (!noise) {
      text.append((char) character);
    }
  }

  private boolean end(int charactersAtLeast, List<ScannedCode> codes) {
    if (!begun()) {
      return false;
    }
    String code = bare(BLANKS_AROUND.matcher(text).replaceAll(""));
    boolean whole = !noise && code.strip().length() >= charactersAtLeast;
    if (whole) {
      codes.add(AimIdentifier.split(code));
    } else {
      refused++;
    }
    forget();
    return whole;
  }

  private String bare(String said) {
    String code = said.startsWith(prefix) ? said.substring(prefix.length()) : said;
    return code.endsWith(suffix) ? code.substring(0, code.length() - suffix.length()) : code;
  }

  private void forget() {
    text.setLength(0);
    noise = false;
  }
}
