package coop.fourmiliere.device.scale.protocol;

/**
 * The eighth bit of a byte from a line of seven data bits: taken off by the port, or, where the
 * port hands it over as it came, to be checked here.
 */
public enum ParityBit {
  /** The port took it off: an eighth bit is noise. */
  NONE,
  EVEN,
  ODD,
  /** Always set: what a second stop bit looks like where an eighth data bit is expected. */
  MARK;

  private static final int SEVEN_BITS = 0x7F;

  /** The character in that byte, or -1 when its eighth bit is wrong. */
  public int strip(byte received) {
    int character = received & SEVEN_BITS;
    return add(character) == received ? character : -1;
  }

  /** The byte that carries that character of seven bits. */
  public byte add(int character) {
    boolean odd = (Integer.bitCount(character) & 1) == 1;
    boolean set =
        switch (this) {
          case NONE -> false;
          case EVEN -> odd;
          case ODD -> !odd;
          case MARK -> true;
        };
    return (byte) (set ? character | ~SEVEN_BITS : character);
  }
}
