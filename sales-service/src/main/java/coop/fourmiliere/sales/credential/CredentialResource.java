package coop.fourmiliere.sales.credential;

import coop.fourmiliere.sales.staff.CurrentStaff;
import coop.fourmiliere.web.Page;
import coop.fourmiliere.web.Roles;
import jakarta.annotation.security.PermitAll;
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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Credentials of tills over HTTP. */
@Path("/api/till-credentials")
class CredentialResource {

  private final CredentialDesk desk;
  private final CurrentStaff staff;

  CredentialResource(CredentialDesk desk, CurrentStaff staff) {
    this.desk = desk;
    this.staff = staff;
  }

  @POST
  @RolesAllowed(Roles.ADMIN)
  @Operation(
      operationId = "makeTillCredential",
      summary = "Make a credential; its secret is told once")
  @APIResponse(
      responseCode = "201",
      description = "Made, with its secret",
      content = @Content(schema = @Schema(implementation = CredentialView.class)))
  public Response make(@Valid @NotNull MakeCredential command) {
    return Response.status(Response.Status.CREATED).entity(desk.make(command, staff.id())).build();
  }

  @GET
  @RolesAllowed(Roles.ADMIN)
  @Operation(operationId = "tillCredentials", summary = "All credentials, the newest first")
  public Page<CredentialView> list(@QueryParam("page") @DefaultValue("0") int page) {
    return desk.list(page);
  }

  @POST
  @Path("/{id}/revoke")
  @RolesAllowed(Roles.ADMIN)
  @Operation(operationId = "revokeTillCredential", summary = "End a credential and its tokens")
  public CredentialView revoke(@PathParam("id") UUID id) {
    return desk.revoke(id, staff.id());
  }

  @POST
  @Path("/{id}/token")
  @PermitAll
  @Operation(operationId = "tillToken", summary = "A token to forward tickets, for the secret")
  public DeviceToken token(@PathParam("id") UUID id, @Valid @NotNull ProveCredential command) {
    return desk.prove(id, command);
  }
}
