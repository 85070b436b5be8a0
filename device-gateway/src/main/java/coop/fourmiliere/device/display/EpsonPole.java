package coop.fourmiliere.device.display;

import coop.fourmiliere.device.dialect.Bytes;

/** Epson's commands for its DM-D displays, which others call ESC/POS mode. Code page 19 has €. */
final class EpsonPole implements PoleLanguage {

  private static final int CLR = 0x0C;
  private static final int ESC = 0x1B;
  private static final int US = 0x1F;
  private static final int DISPLAY = 2;
  private static final int CP858 = 19;

  @Override
  public byte[] wake() {
    return new Bytes().add(ESC, '=', DISPLAY, ESC, '@', CLR).all();
  }

  @Override
  public byte[] show(byte[] upper, byte[] lower) {
    return new Bytes()
        .add(ESC, '=', DISPLAY, ESC, 't', CP858, US, 'C', 0)
        .add(US, '$', 1, 1)
        .add(upper)
        .add(US, '$', 1, 2)
        .add(lower)
        .all();
  }
}
