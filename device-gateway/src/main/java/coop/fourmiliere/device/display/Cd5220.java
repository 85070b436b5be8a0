package coop.fourmiliere.device.display;

import coop.fourmiliere.device.dialect.Bytes;

/**
 * CD5220 of Partner Tech, which many others speak too (its manual, section 6.1). Whole lines are
 * written in string mode, in which nothing else is understood until CLR ends it.
 */
final class Cd5220 implements PoleLanguage {

  private static final int CLR = 0x0C;
  private static final int CR = 0x0D;
  private static final int ESC = 0x1B;

  @Override
  public byte[] wake() {
    return new Bytes().add(CLR, ESC, '@', ESC, '_', 0).all();
  }

  @Override
  public byte[] show(byte[] upper, byte[] lower) {
    return new Bytes()
        .add(ESC, 'Q', 'A')
        .add(upper)
        .add(CR, ESC, 'Q', 'B')
        .add(lower)
        .add(CR)
        .all();
  }
}
