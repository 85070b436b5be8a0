package coop.fourmiliere.device.payment;

/**
 * A person's last word on an attempt whose outcome nobody knew, as the journal keeps it.
 *
 * @param staffId who decided
 */
record Settlement(boolean approved, String staffId) {

  PaymentState state() {
    return approved ? PaymentState.APPROVED : PaymentState.DECLINED;
  }

  String sentence() {
    return approved
        ? "Déclaré payé par un responsable, après vérification."
        : "Déclaré non payé par un responsable, après vérification.";
  }
}
