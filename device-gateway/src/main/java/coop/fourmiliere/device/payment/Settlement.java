package coop.fourmiliere.device.payment;

/**
 * A person's last word on an attempt whose outcome nobody knew, as the journal keeps it.
 *
 * @param staffId who decided
 * @param sentBy who was signed in when the gateway was told, maybe later; or null in a journal from
 *     before that was kept
 */
record Settlement(boolean approved, String staffId, String sentBy) {

  PaymentState state() {
    return approved ? PaymentState.APPROVED : PaymentState.DECLINED;
  }

  String sentence() {
    return approved
        ? "Déclaré payé par un responsable, après vérification."
        : "Déclaré non payé par un responsable, après vérification.";
  }
}
