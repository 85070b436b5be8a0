package coop.fourmiliere.device.terminal;

import coop.fourmiliere.device.exchange.Conversation;
import coop.fourmiliere.device.exchange.Ending;
import coop.fourmiliere.device.zvt.Commands;
import coop.fourmiliere.device.zvt.ResultCode;
import coop.fourmiliere.web.Refusal;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Closes a terminal's day: what it holds goes to the bank. */
final class EndOfDay implements Order {

  private final int password;
  private final CompletableFuture<Result> result = new CompletableFuture<>();

  EndOfDay(int password) {
    this.password = password;
  }

  /**
   * Waits until it is done, as long as the terminal's own time limits let it take.
   *
   * @throws Refusal when nothing of it was sent
   */
  Result await() {
    return result
        .handle(
            (done, failed) -> {
              if (failed != null) {
                throw new Refusal(
                    TerminalProblem.TERMINAL_AWAY, "See the list of devices for why.");
              }
              return done;
            })
        .join();
  }

  @Override
  public Ending run(Conversation conversation) throws InterruptedException {
    try {
      Ending ending = conversation.ask(Commands.endOfDay(password));
      result.complete(Result.of(ending));
      return ending;
    } finally {
      result.complete(new Result("unknown", Result.LOOK, List.of()));
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
      return new Result("refused", ResultCode.sentence(code), ending.lines());
    }
  }
}
