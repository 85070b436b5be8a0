package coop.fourmiliere.sales.till;

import coop.fourmiliere.sales.staff.CurrentStaff;
import coop.fourmiliere.web.Page;
import coop.fourmiliere.web.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * Till sessions over HTTP. A cashier sees what is open, whoever opened it, and of the closed ones
 * their own.
 */
@Path("/api/till-sessions")
class TillSessionResource {

  private final TillDesk desk;
  private final CurrentStaff staff;

  TillSessionResource(TillDesk desk, CurrentStaff staff) {
    this.desk = desk;
    this.staff = staff;
  }

  @POST
  @RolesAllowed(Roles.CASHIER)
  @Operation(operationId = "openTill", summary = "Open a till with a counted float")
  public Response open(@Valid @NotNull OpenTill command) {
    return desk.open(command, staff.id()).response();
  }

  @POST
  @Path("/{id}/close")
  @RolesAllowed(Roles.CASHIER)
  @Operation(operationId = "closeTill", summary = "Close a session with a counted drawer")
  public SessionView close(@PathParam("id") UUID id, @Valid @NotNull CloseTill command) {
    return desk.close(id, command, staff.id());
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({Roles.CASHIER, Roles.FINANCE})
  @Operation(operationId = "tillSession", summary = "A session's figures up to now (X report)")
  public SessionView report(@PathParam("id") UUID id) {
    return desk.report(id, onlyOwn());
  }

  @GET
  @RolesAllowed({Roles.CASHIER, Roles.FINANCE})
  @Operation(operationId = "tillSessions", summary = "Sessions, the newest first")
  public Page<SessionView> list(
      @QueryParam("tillId") String tillId,
      @QueryParam("open") Boolean open,
      @QueryParam("page") @DefaultValue("0") int page) {
    return desk.list(tillId, open, page, onlyOwn());
  }

  private UUID onlyOwn() {
    return staff.has(Roles.SHOP) || staff.has(Roles.FINANCE) ? null : staff.id();
  }
}
