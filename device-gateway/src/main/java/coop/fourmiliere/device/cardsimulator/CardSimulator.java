package coop.fourmiliere.device.cardsimulator;

import coop.fourmiliere.device.roster.DeviceKind;
import coop.fourmiliere.device.roster.DeviceSettings;
import coop.fourmiliere.device.roster.PortSource;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The simulated card terminal, for the first one without a port, when the configuration asks. */
@ApplicationScoped
class CardSimulator implements PortSource {

  private final SimulatedTerminal terminal;
  private final Optional<String> deviceId;
  private final Optional<TerminalServer> server;

  CardSimulator(
      @ConfigProperty(name = "fourmiliere.simulator") boolean simulating,
      @ConfigProperty(name = "fourmiliere.simulator.terminal") boolean enabled,
      @ConfigProperty(name = "fourmiliere.shop.zone") ZoneId zone,
      DeviceSettings settings,
      Clock clock) {
    this.terminal = new SimulatedTerminal(new TerminalBook(clock, zone));
    this.deviceId = simulating && enabled ? without(settings) : Optional.empty();
    this.server = deviceId.flatMap(id -> open());
  }

  @Override
  public Optional<String> portOf(String device) {
    return server
        .filter(open -> deviceId.filter(device::equals).isPresent())
        .map(TerminalServer::address);
  }

  /** The simulated terminal, if there is one. */
  Optional<SimulatedTerminal> terminal() {
    return server.map(open -> terminal);
  }

  private Optional<TerminalServer> open() {
    try {
      return Optional.of(new TerminalServer(terminal, 0));
    } catch (IOException impossible) {
      Log.errorf("the card terminal can't be simulated: %s", impossible.getMessage());
      return Optional.empty();
    }
  }

  private static Optional<String> without(DeviceSettings settings) {
    return settings.devices().entrySet().stream()
        .filter(device -> device.getValue().kind() == DeviceKind.TERMINAL)
        .filter(device -> device.getValue().port().filter(port -> !port.isBlank()).isEmpty())
        .map(Map.Entry::getKey)
        .sorted()
        .findFirst();
  }
}
