package coop.fourmiliere.sales.assortment;

import coop.fourmiliere.web.ETags;
import coop.fourmiliere.web.Roles;
import io.quarkus.vertx.http.Compressed;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The assortment over HTTP. */
@Path("/api/assortment")
class AssortmentResource {

  private final Assortment assortment;

  AssortmentResource(Assortment assortment) {
    this.assortment = assortment;
  }

  @GET
  @Compressed
  @RolesAllowed(Roles.CASHIER)
  @Operation(operationId = "assortment", summary = "What a till may sell, or what changed in it")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = AssortmentView.class)))
  @APIResponse(responseCode = "304", description = "Nothing has changed")
  public Response assortment(
      @QueryParam("since") @DefaultValue("0") long since, @Context Request request) {
    Response unchanged = ETags.notModified(request, assortment.version());
    if (unchanged != null) {
      return unchanged;
    }
    AssortmentView view = assortment.since(since);
    return Response.ok(view).tag(ETags.of(view.version())).build();
  }
}
