package coop.fourmiliere.device.terminal;

import coop.fourmiliere.device.exchange.Limits;
import coop.fourmiliere.device.roster.DeviceKind;
import coop.fourmiliere.device.roster.DeviceSettings;
import coop.fourmiliere.device.roster.DeviceStatus;
import coop.fourmiliere.device.roster.Dialogue;
import coop.fourmiliere.device.roster.DialogueMaker;
import jakarta.enterprise.context.ApplicationScoped;

/** Talks with card terminals. */
@ApplicationScoped
class TerminalMaker implements DialogueMaker {

  private final Terminals terminals;
  private final LostAttempts lost;

  TerminalMaker(Terminals terminals, LostAttempts lost) {
    this.terminals = terminals;
    this.lost = lost;
  }

  @Override
  public DeviceKind kind() {
    return DeviceKind.TERMINAL;
  }

  @Override
  public Dialogue make(DeviceStatus status, DeviceSettings.Device settings) {
    Terminal terminal = new Terminal(status, Limits.USUAL, settings.password(), lost);
    terminals.add(terminal);
    return terminal;
  }
}
