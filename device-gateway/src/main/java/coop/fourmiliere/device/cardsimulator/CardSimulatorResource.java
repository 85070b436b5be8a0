package coop.fourmiliere.device.cardsimulator;

import coop.fourmiliere.web.Refusal;
import coop.fourmiliere.web.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;

/** Plays with the simulated card terminal. */
@Path("api/simulator/terminal")
@RolesAllowed(Roles.CASHIER)
class CardSimulatorResource {

  private final CardSimulator simulator;

  CardSimulatorResource(CardSimulator simulator) {
    this.simulator = simulator;
  }

  @GET
  public Shown show() {
    SimulatedTerminal terminal = terminal();
    TerminalBook book = terminal.book();
    return new Shown(terminal.switches(), book.authorisations(), book.gainCents(), book.bookings());
  }

  @POST
  public void behave(@Valid @NotNull Switches wanted) {
    terminal().behave(wanted);
  }

  private SimulatedTerminal terminal() {
    return simulator
        .terminal()
        .orElseThrow(
            () ->
                new Refusal(
                    CardSimulatorProblem.TERMINAL_NOT_SIMULATED,
                    "Start the gateway with FOURMILIERE_SIMULATOR=true and"
                        + " FOURMILIERE_SIMULATOR_TERMINAL=true."));
  }

  /** How it behaves, and its book. */
  record Shown(Switches switches, int authorisations, long gainCents, List<Booking> bookings) {}
}
