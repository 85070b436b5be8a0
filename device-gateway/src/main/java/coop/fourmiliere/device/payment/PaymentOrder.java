package coop.fourmiliere.device.payment;

import coop.fourmiliere.device.exchange.Conversation;
import coop.fourmiliere.device.exchange.Ending;
import coop.fourmiliere.device.exchange.Verdict;
import coop.fourmiliere.device.terminal.Order;
import coop.fourmiliere.device.zvt.Apdu;
import coop.fourmiliere.device.zvt.Commands;
import coop.fourmiliere.device.zvt.StatusInformation;
import coop.fourmiliere.web.Refusal;

/**
 * Sends one attempt: what the terminal's last receipt is, then on the disk that it leaves, then the
 * command, once. A terminal may give its receipt numbers again when its day is closed, and takes
 * back by the number alone: what is not of this day is not asked for.
 */
final class PaymentOrder implements Order {

  private static final String NOT_SENT = " Rien n'a été demandé au terminal.";

  private final Payment payment;
  private final int password;
  private final Payments payments;

  PaymentOrder(Payment payment, int password, Payments payments) {
    this.payment = payment;
    this.password = password;
    this.payments = payments;
  }

  @Override
  public Ending run(Conversation conversation) throws InterruptedException {
    try {
      Ending last = conversation.ask(Commands.repeatReceipt(password));
      if (last.broken()) {
        notSent("La liaison avec le terminal est coupée.");
        return last;
      }
      if (payment.isStopped()) {
        notSent("Annulé par la caisse.");
        return last;
      }
      Sending sending = Sending.after(payment.attempt().deviceId(), last);
      if (payment.attempt().isReversal() && !isOfThisDay(sending, last.told())) {
        notSent(
            sending.lastKnown()
                ? "La journée du terminal a été clôturée : rendez l'argent par son menu."
                : "Le terminal ne dit pas son dernier ticket : rendez l'argent par son menu.");
        return last;
      }
      return keepSending(sending) ? send(conversation) : last;
    } finally {
      if (payment.isPending() && payment.sending() != null) {
        payments.end(payment, lost());
      } else if (payment.isPending()) {
        notSent("La caisse s'arrête.");
      }
    }
  }

  @Override
  public void withdraw() {
    notSent("Le terminal n'est plus joignable.");
  }

  /** Whether the terminal still means that payment by its number. */
  private boolean isOfThisDay(Sending sending, StatusInformation last) {
    Attempt attempt = payment.attempt();
    int receipt = attempt.receiptNumber();
    boolean another =
        last != null
            && last.receiptNumber() != null
            && last.receiptNumber() == receipt
            && last.amountCents() != null
            && last.amountCents() != attempt.amountCents();
    return sending.countsOnFrom(receipt) && !another;
  }

  private boolean keepSending(Sending sending) {
    try {
      payments.sending(payment, sending);
      return true;
    } catch (Refusal unavailable) {
      notSent("Le journal de la caisse n'est pas disponible.");
      return false;
    }
  }

  private Ending send(Conversation conversation) throws InterruptedException {
    Attempt attempt = payment.attempt();
    Apdu command =
        attempt.isReversal()
            ? Commands.reversal(password, attempt.receiptNumber())
            : Commands.authorisation(attempt.amountCents());
    Ending ending = conversation.pay(command, payment::isStopped, payment::progress);
    payment.told(ending.told());
    payments.end(payment, outcome(ending));
    return ending;
  }

  private Outcome outcome(Ending ending) {
    Attempt attempt = payment.attempt();
    Verdict verdict =
        attempt.isReversal()
            ? Verdict.onReversal(ending, attempt.amountCents())
            : Verdict.onPayment(ending, attempt.amountCents());
    boolean stale = ending.told() != null && payment.sending().isStale(ending.told());
    return stale
        ? lost()
        : Outcome.of(
            PaymentState.of(verdict.state()), verdict.sentence(), ending.told(), ending.lines());
  }

  private Outcome lost() {
    return Outcome.of(
        PaymentState.UNKNOWN,
        "Résultat inconnu. Regardez l'écran du terminal et son dernier ticket.");
  }

  private void notSent(String why) {
    payments.end(payment, Outcome.of(PaymentState.DECLINED, why + NOT_SENT));
  }
}
