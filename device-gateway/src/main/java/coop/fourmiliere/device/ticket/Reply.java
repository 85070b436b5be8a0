package coop.fourmiliere.device.ticket;

/**
 * What came of sending a ticket.
 *
 * @param code why it was refused or failed at; null unless it was
 * @param detail what to know about it, in words; null when it was taken
 */
record Reply(Meaning meaning, String code, String detail) {

  static Reply taken() {
    return new Reply(Meaning.TAKEN, null, null);
  }

  static Reply refused(String code, String detail) {
    return new Reply(Meaning.REFUSED, code, detail);
  }

  static Reply broken(String code, String detail) {
    return new Reply(Meaning.BROKEN, code, "sales-service fails on this ticket: " + detail);
  }

  static Reply away(String why) {
    return new Reply(Meaning.AWAY, null, why);
  }

  /** What to do next. */
  enum Meaning {
    /** sales-service has it, now or since before. */
    TAKEN,
    /** It will not take it, however often it is sent. */
    REFUSED,
    /** It failed at it, for this time or each time. */
    BROKEN,
    /** Nobody answered, or not about this ticket: it is sent again later. */
    AWAY
  }
}
