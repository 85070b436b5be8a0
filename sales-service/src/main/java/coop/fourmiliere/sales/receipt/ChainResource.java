package coop.fourmiliere.sales.receipt;

import coop.fourmiliere.web.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The chain's check over HTTP. */
@Path("/api/tills")
class ChainResource {

  private final TillChain chain;

  ChainResource(TillChain chain) {
    this.chain = chain;
  }

  @GET
  @Path("/{tillId}/verify")
  @RolesAllowed({Roles.FINANCE, Roles.ADMIN})
  @Operation(operationId = "verifyTill", summary = "Re-compute the hash chain of a till's tickets")
  public ChainCheck verify(@PathParam("tillId") String tillId) {
    return chain.verify(tillId);
  }
}
