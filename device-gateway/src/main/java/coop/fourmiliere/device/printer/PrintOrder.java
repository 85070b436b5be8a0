package coop.fourmiliere.device.printer;

import coop.fourmiliere.device.paper.Paper;

/**
 * What somebody wants printed.
 *
 * @param printer the device's id
 * @param reason why the drawer is opened without a sale; null for a paper
 * @param by the staff id of who wants it
 */
record PrintOrder(String printer, Paper paper, String reason, String by) {

  /** A drawer that opens long after somebody asked for it would open before anybody. */
  boolean isKick() {
    return reason != null;
  }
}
