package coop.fourmiliere.sales.report;

import coop.fourmiliere.web.Page;
import coop.fourmiliere.web.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What the office should look at, over HTTP. */
@Path("/api/discrepancies")
class DiscrepancyResource {

  private final DiscrepancyList list;

  DiscrepancyResource(DiscrepancyList list) {
    this.list = list;
  }

  @GET
  @RolesAllowed({Roles.SHOP, Roles.FINANCE})
  @Operation(
      operationId = "discrepancies",
      summary = "Where tickets differ from the catalogue or the clock, the newest first")
  public Page<DiscrepancyItem> list(@QueryParam("page") @DefaultValue("0") int page) {
    return list.page(page);
  }
}
