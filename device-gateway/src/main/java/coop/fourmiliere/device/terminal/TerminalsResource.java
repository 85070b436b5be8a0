package coop.fourmiliere.device.terminal;

import coop.fourmiliere.web.Refusal;
import coop.fourmiliere.web.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** What else a card terminal does. */
@Path("api/terminals/{deviceId}")
@RolesAllowed(Roles.SHOP)
class TerminalsResource {

  private final Terminals terminals;
  private final TerminalDays days;
  private final JsonWebToken token;

  TerminalsResource(Terminals terminals, TerminalDays days, JsonWebToken token) {
    this.terminals = terminals;
    this.days = days;
    this.token = token;
  }

  @POST
  @Path("end-of-day")
  public EndOfDay.Result endOfDay(@PathParam("deviceId") String deviceId) {
    Terminal terminal = terminals.free(deviceId);
    EndOfDay endOfDay = new EndOfDay(terminal, token.getSubject(), days);
    if (!terminal.take(endOfDay)) {
      throw new Refusal(TerminalProblem.TERMINAL_BUSY, "Wait until it is done.");
    }
    return endOfDay.await();
  }
}
