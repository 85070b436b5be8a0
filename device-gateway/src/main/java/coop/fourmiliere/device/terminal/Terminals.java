package coop.fourmiliere.device.terminal;

import coop.fourmiliere.web.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.ConcurrentSkipListMap;

/** The card terminals of this till. */
@ApplicationScoped
public class Terminals {

  private final ConcurrentSkipListMap<String, Terminal> terminals = new ConcurrentSkipListMap<>();

  void add(Terminal terminal) {
    terminals.put(terminal.deviceId(), terminal);
  }

  /**
   * A terminal that can take an order now.
   *
   * @param deviceId which one; null for the first of all
   * @throws Refusal when there is none, it is busy or can't be reached
   */
  public Terminal free(String deviceId) {
    Terminal terminal = find(deviceId);
    if (terminal.isBusy()) {
      throw new Refusal(TerminalProblem.TERMINAL_BUSY, "Wait until it is done, or abort that.");
    }
    if (!terminal.isReady()) {
      throw new Refusal(TerminalProblem.TERMINAL_AWAY, "See the list of devices for why.");
    }
    return terminal;
  }

  /**
   * A terminal, whether it can take an order now or not.
   *
   * @param deviceId which one; null for the first of all
   * @throws Refusal when there is none
   */
  public Terminal find(String deviceId) {
    Terminal found =
        deviceId != null
            ? terminals.get(deviceId)
            : terminals.values().stream().findFirst().orElse(null);
    if (found == null) {
      throw new Refusal(TerminalProblem.NO_TERMINAL, "Set FOURMILIERE_TERMINAL_PORT.");
    }
    return found;
  }
}
