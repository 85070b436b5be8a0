package coop.fourmiliere.device.display;

/** A language of customer displays. Those that speak none of them are set to one by switches. */
interface PoleLanguage {

  /** What a display hears first: empty, without a cursor, in no mode that was left behind. */
  byte[] wake();

  /**
   * What shows these lines, over what stood there, so that nothing flickers. It needs nothing that
   * a display forgets when it loses its power.
   *
   * @param upper 20 bytes in the display's letters
   * @param lower as many
   */
  byte[] show(byte[] upper, byte[] lower);
}
