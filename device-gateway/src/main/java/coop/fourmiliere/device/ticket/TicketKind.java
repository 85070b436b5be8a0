package coop.fourmiliere.device.ticket;

import com.fasterxml.jackson.annotation.JsonValue;

/** Which ticket it is. */
enum TicketKind {
  SALE("sale", "/sales/api/sales/"),
  REFUND("refund", "/sales/api/refunds/");

  private final String word;
  private final String path;

  TicketKind(String word, String path) {
    this.word = word;
    this.path = path;
  }

  /** The word in JSON. */
  @JsonValue
  String word() {
    return word;
  }

  /** Where sales-service takes it, with its id behind. */
  String path() {
    return path;
  }
}
