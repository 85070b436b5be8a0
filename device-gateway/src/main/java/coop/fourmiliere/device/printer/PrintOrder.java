package coop.fourmiliere.device.printer;

import coop.fourmiliere.device.dialect.Press;
import coop.fourmiliere.device.paper.Paper;
import java.util.Objects;
import java.util.UUID;

/**
 * What somebody wants printed.
 *
 * @param printer the device's id; null in a wish means the first there is
 * @param reason why the drawer is opened without a sale; null for a paper
 * @param ticketId the ticket that the paper is of, if it is of one
 * @param by the staff id of who wants it
 * @param badge of who wants it
 */
record PrintOrder(
    String printer, Paper paper, String reason, UUID ticketId, String by, String badge) {

  /** Whether nothing is missing in it that every order has. */
  boolean lacksNothing() {
    return printer != null
        && paper != null
        && paper.elements() != null
        && paper.elements().stream().noneMatch(Objects::isNull);
  }

  /** The same at that printer. */
  PrintOrder at(String device) {
    return new PrintOrder(device, paper, reason, ticketId, by, badge);
  }

  /** The paper as that printer puts it out: tickets are headed by the shop's logo. */
  Paper on(Press press) {
    return ticketId == null ? paper : press.headed(paper);
  }

  /** Whether it is what that wish asked for, whoever did. */
  boolean answers(PrintOrder wish) {
    return paper.equals(wish.paper)
        && (wish.printer == null || wish.printer.equals(printer))
        && Objects.equals(reason, wish.reason)
        && Objects.equals(ticketId, wish.ticketId);
  }

  /** Whether that paper of this order opens the drawer though nothing was sold. */
  boolean opensWithoutSale(Paper printed) {
    return ticketId == null && printed.opensDrawer();
  }

  /** Why the drawer opens: as given, or what the paper says first. */
  String why() {
    return reason == null ? paper.firstWords() : reason;
  }

  /** A drawer that opens long after somebody asked for it would open before anybody. */
  boolean isKick() {
    return reason != null;
  }
}
