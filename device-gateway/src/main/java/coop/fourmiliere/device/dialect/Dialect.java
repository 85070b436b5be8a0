package coop.fourmiliere.device.dialect;

import coop.fourmiliere.device.paper.Align;
import coop.fourmiliere.device.paper.Element;
import coop.fourmiliere.device.paper.Layout;
import java.util.List;

/** A language of printers. */
interface Dialect {

  /**
   * The bytes that print these lines, beginning with the printer as after switching it on.
   *
   * @param laid by that layout
   * @param codePage the dialect's own number of the layout's letters
   */
  byte[] print(List<Element> laid, Layout layout, int codePage);

  /** Whether a printer can be asked in this dialect how it is. */
  boolean asks();

  /** The number of an alignment in both dialects. */
  static int number(Align align) {
    return switch (align) {
      case LEFT -> 0;
      case CENTRE -> 1;
      case RIGHT -> 2;
    };
  }
}
