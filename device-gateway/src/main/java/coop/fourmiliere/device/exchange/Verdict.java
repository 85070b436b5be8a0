package coop.fourmiliere.device.exchange;

import coop.fourmiliere.device.exchange.Ending.How;
import coop.fourmiliere.device.zvt.ResultCode;
import coop.fourmiliere.device.zvt.StatusInformation;

/**
 * Whether money moved. Success needs the terminal's own word on this very amount, and a refusal its
 * own word too; everything else is not known.
 *
 * @param sentence for the cashier, in French
 */
public record Verdict(State state, String sentence) {

  private static final String LOOK = " Regardez l'écran du terminal et son dernier ticket.";

  /** What is known. */
  public enum State {
    APPROVED,
    DECLINED,
    UNKNOWN
  }

  /** The verdict on an authorisation of that amount. */
  public static Verdict onPayment(Ending ending, long amountCents) {
    return of(ending, amountCents, "Paiement accepté.");
  }

  /** The verdict on a reversal of a payment of that amount. */
  public static Verdict onReversal(Ending ending, long amountCents) {
    boolean before = ending.how() == How.ABORTED || ending.how() == How.REFUSED;
    if (before && ending.code() == ResultCode.ALREADY_REVERSED) {
      return onReversedBefore(ending.told(), amountCents);
    }
    return of(ending, amountCents, "Paiement annulé, le client est remboursé.");
  }

  /**
   * It may be another payment that is taken back: only the same amount says that it is this one.
   */
  private static Verdict onReversedBefore(StatusInformation told, long amountCents) {
    boolean same = told != null && told.amountCents() != null && !isOther(told, amountCents);
    String sentence = ResultCode.sentence(ResultCode.ALREADY_REVERSED);
    return same ? new Verdict(State.APPROVED, sentence) : unknown(sentence);
  }

  private static Verdict of(Ending ending, long amountCents, String success) {
    StatusInformation told = ending.told();
    return switch (ending.how()) {
      case REFUSED -> declined(ending.code());
      case BROKEN -> unknown("La liaison avec le terminal a été coupée.");
      case ABORTED -> {
        boolean doubtful = told != null && (told.succeeded() || isOther(told, amountCents));
        yield doubtful || ending.contradicted() || ending.code() == 0
            ? unknown("Le terminal s'est contredit.")
            : declined(ending.code());
      }
      case COMPLETED -> {
        if (told == null || told.result() == null || told.amountCents() == null) {
          yield unknown("Le terminal a terminé sans dire le résultat.");
        }
        if (ending.contradicted()) {
          yield unknown("Le terminal s'est contredit.");
        }
        if (isOther(told, amountCents)) {
          yield unknown("Le terminal parle d'un autre montant ou d'une autre devise.");
        }
        yield told.succeeded() ? new Verdict(State.APPROVED, success) : declined(told.result());
      }
    };
  }

  /** Whether the terminal speaks of another amount; the currency was agreed at registration. */
  private static boolean isOther(StatusInformation told, long amountCents) {
    return (told.amountCents() != null && told.amountCents() != amountCents)
        || (told.currency() != null && told.currency() != StatusInformation.EURO);
  }

  private static Verdict declined(int code) {
    return new Verdict(State.DECLINED, ResultCode.sentence(code));
  }

  private static Verdict unknown(String why) {
    return new Verdict(State.UNKNOWN, why + LOOK);
  }
}
