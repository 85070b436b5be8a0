package coop.fourmiliere.device.terminal;

import coop.fourmiliere.device.exchange.Conversation;
import coop.fourmiliere.device.exchange.Ending;
import coop.fourmiliere.device.zvt.Commands;
import coop.fourmiliere.device.zvt.ResultCode;
import coop.fourmiliere.web.Refusal;
import io.quarkus.logging.Log;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Closes a terminal's day: what it holds goes to the bank. */
final class EndOfDay implements Order {

  private final Terminal terminal;
  private final String staffId;
  private final TerminalDays days;
  private final CompletableFuture<Result> result = new CompletableFuture<>();

  /**
   * @param staffId who wants it
   */
  EndOfDay(Terminal terminal, String staffId, TerminalDays days) {
    this.terminal = terminal;
    this.staffId = staffId;
    this.days = days;
  }

  /**
   * Waits until it is done, as long as the terminal's own time limits let it take.
   *
   * @throws Refusal when nothing of it was sent
   */
  Result await() {
    try {
      return result.join();
    } catch (CancellationException withdrawn) {
      throw new Refusal(TerminalProblem.TERMINAL_AWAY, "See the list of devices for why.");
    } catch (CompletionException failed) {
      throw failed.getCause() instanceof Refusal refusal ? refusal : failed;
    }
  }

  @Override
  public Ending run(Conversation conversation) throws InterruptedException {
    try {
      days.keep(terminal.deviceId(), staffId, TerminalDays.BEGUN);
    } catch (Refusal unavailable) {
      result.completeExceptionally(unavailable);
      // Nothing was asked, so the line is as it was.
      return new Ending(Ending.How.REFUSED, 0, null, false, List.of(), null);
    }
    Result end = new Result("unknown", Result.LOOK, List.of());
    try {
      Ending ending = conversation.ask(Commands.endOfDay(terminal.password()));
      end = Result.of(ending);
      return ending;
    } finally {
      keep(end);
      result.complete(end);
    }
  }

  private void keep(Result end) {
    try {
      days.keep(terminal.deviceId(), staffId, end.state());
    } catch (Refusal unavailable) {
      // That it began is kept, and counts as if it were done.
      Log.errorf("%s: its end of day is not kept: %s", terminal.deviceId(), end.state());
    }
  }

  @Override
  public void withdraw() {
    result.cancel(false);
  }

  /**
   * How it ended.
   *
   * @param state {@code done}, {@code refused} or {@code unknown}
   * @param message for the person at the till, in French
   * @param receiptLines to be printed, maybe none
   */
  record Result(String state, String message, List<String> receiptLines) {

    static final String REFUSED = "refused";

    private static final String LOOK = "Résultat inconnu. Regardez l'écran du terminal.";

    private static Result of(Ending ending) {
      boolean failed =
          ending.told() != null && ending.told().result() != null && !ending.told().succeeded();
      return switch (ending.how()) {
        case COMPLETED ->
            failed
                ? refused(ending.told().result(), ending)
                : new Result("done", "La journée du terminal est clôturée.", ending.lines());
        case ABORTED, REFUSED -> refused(ending.code(), ending);
        case BROKEN -> new Result("unknown", LOOK, ending.lines());
      };
    }

    private static Result refused(int code, Ending ending) {
      return new Result(REFUSED, ResultCode.sentence(code), ending.lines());
    }
  }
}
