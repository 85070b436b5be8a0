package coop.fourmiliere.device.exchange;

import coop.fourmiliere.device.exchange.Ending.How;
import coop.fourmiliere.device.zvt.Apdu;
import coop.fourmiliere.device.zvt.Commands;
import coop.fourmiliere.device.zvt.Printed;
import coop.fourmiliere.device.zvt.Progress;
import coop.fourmiliere.device.zvt.ResultCode;
import coop.fourmiliere.device.zvt.StatusInformation;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One command on its way, from the moment it was sent: what the terminal says becomes what to
 * answer and, in the end, an {@link Ending}. Time is given in nanoseconds of any one clock that
 * never goes back.
 */
final class Exchange {

  private static final int WAIT = Commands.REFUSED << 8 | ResultCode.WAIT;
  private static final int ACKNOWLEDGED_TOO = Commands.REFUSED << 8;
  private static final int LINES_AT_MOST = 200;

  private final Limits limits;
  private final long sentAt;
  private long heardAt;
  private boolean accepted;
  private boolean stopAsked;
  private StatusInformation told;
  private boolean contradicted;
  private final List<String> lines = new ArrayList<>();
  private String progress;
  private Ending ending;

  Exchange(Limits limits, long now) {
    this.limits = limits;
    this.sentAt = now;
    this.heardAt = now;
  }

  /** Hears a message; the answer to it, if it wants one. */
  Optional<Apdu> hear(Apdu message, long now) {
    heardAt = now;
    if (message.command() == WAIT) {
      // Neither a yes nor a no: it will say which, and has more time for it.
      return Optional.empty();
    }
    if (message.command() == Apdu.ACKNOWLEDGED || message.command() == ACKNOWLEDGED_TOO) {
      accepted = true;
      return Optional.empty();
    }
    if (message.commandClass() == Commands.REFUSED) {
      // Once accepted, this refuses our wish to stop and says nothing of the command.
      if (!accepted) {
        end(How.REFUSED, message.instruction());
      }
      return Optional.empty();
    }
    return Optional.of(answer(message));
  }

  /** The message that asks the terminal to stop; at most once, and not before it has begun. */
  Optional<Apdu> stop() {
    if (!accepted || stopAsked || ending != null) {
      return Optional.empty();
    }
    stopAsked = true;
    return Optional.of(Commands.abort());
  }

  /** Time passed without a message. */
  void silence(long now) {
    long patience = (accepted ? limits.message() : limits.acknowledgement()).toNanos();
    if (now - heardAt > patience || now - sentAt > limits.whole().toNanos()) {
      lost("the terminal does not answer: is it on, is it busy?");
    }
  }

  /** The line is gone, for that reason. */
  void lost(String reason) {
    if (ending == null) {
      ending = new Ending(How.BROKEN, 0, told, contradicted, List.copyOf(lines), reason);
    }
  }

  /** How it ended, once it has. */
  Optional<Ending> ending() {
    return Optional.ofNullable(ending);
  }

  /** What the customer has to do now, in French, or null. */
  String progress() {
    return progress;
  }

  private Apdu answer(Apdu message) {
    boolean known = true;
    switch (message.command()) {
      case Commands.INTERMEDIATE_STATUS -> progress = Progress.sentence(message.data());
      case Commands.STATUS_INFORMATION -> tell(StatusInformation.parse(message.data()));
      case Commands.COMPLETION -> end(How.COMPLETED, 0);
      case Commands.ABORT -> end(How.ABORTED, firstByte(message));
      default -> known = print(message);
    }
    return known ? Commands.acknowledgement() : Commands.unknownFunction();
  }

  /** Before it accepted, a terminal can only speak of something that was asked earlier. */
  private void tell(StatusInformation said) {
    if (accepted) {
      contradicted |=
          told != null
              && (!Objects.equals(told.result(), said.result())
                  || !Objects.equals(told.amountCents(), said.amountCents()));
      told = said;
    }
  }

  private boolean print(Apdu message) {
    if (!Printed.isIn(message)) {
      return false;
    }
    if (accepted && lines.size() < LINES_AT_MOST) {
      lines.addAll(Printed.lines(message));
    }
    return true;
  }

  private void end(How how, int code) {
    if (ending == null && (accepted || how == How.REFUSED)) {
      ending = new Ending(how, code, told, contradicted, List.copyOf(lines), null);
    }
  }

  private static int firstByte(Apdu message) {
    byte[] data = message.data();
    return data.length == 0 ? 0 : data[0] & 0xFF;
  }
}
