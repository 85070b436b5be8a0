package coop.fourmiliere.sales.drawer;

import coop.fourmiliere.sales.staff.CurrentStaff;
import coop.fourmiliere.web.Page;
import coop.fourmiliere.web.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Cash movements over HTTP. */
@Path("/api/till-sessions/{sessionId}/cash-movements")
class CashMovementResource {

  private final Drawer drawer;
  private final CurrentStaff staff;

  CashMovementResource(Drawer drawer, CurrentStaff staff) {
    this.drawer = drawer;
    this.staff = staff;
  }

  @POST
  @RolesAllowed(Roles.CASHIER)
  @Operation(operationId = "moveCash", summary = "Put cash in, take it out, drop it into the safe")
  public Response move(@PathParam("sessionId") UUID sessionId, @Valid @NotNull MoveCash command) {
    return drawer.move(sessionId, command, staff.id()).response();
  }

  @GET
  @RolesAllowed({Roles.SHOP, Roles.FINANCE})
  @Operation(operationId = "cashMovements", summary = "The movements of a session")
  public Page<MovementView> list(@PathParam("sessionId") UUID sessionId) {
    return drawer.list(sessionId);
  }
}
