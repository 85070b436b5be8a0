package coop.fourmiliere.sales.checkout;

import com.fasterxml.jackson.databind.JsonNode;
import coop.fourmiliere.sales.Recorded;
import coop.fourmiliere.sales.receipt.StoredTicket;
import coop.fourmiliere.sales.receipt.TicketItem;
import coop.fourmiliere.sales.receipt.TicketSearch;
import coop.fourmiliere.sales.staff.CurrentStaff;
import coop.fourmiliere.sales.totals.Limits;
import coop.fourmiliere.web.CommonProblem;
import coop.fourmiliere.web.Page;
import coop.fourmiliere.web.Refusal;
import coop.fourmiliere.web.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Sales over HTTP. */
@Path("/api/sales")
@Produces(MediaType.APPLICATION_JSON)
class SaleResource {

  private final Checkout checkout;
  private final SaleViews views;
  private final TicketSearch tickets;
  private final CurrentStaff staff;

  SaleResource(Checkout checkout, SaleViews views, TicketSearch tickets, CurrentStaff staff) {
    this.checkout = checkout;
    this.views = views;
    this.tickets = tickets;
    this.staff = staff;
  }

  @PUT
  @Path("/{id}")
  @RolesAllowed({Roles.CASHIER, Roles.TILL})
  @Operation(operationId = "recordSale", summary = "Record a sale; sent again, the same answer")
  @APIResponse(
      responseCode = "201",
      description = "Recorded now",
      content = @Content(schema = @Schema(implementation = SaleTicket.class)))
  @APIResponse(
      responseCode = "200",
      description = "Was recorded before",
      content = @Content(schema = @Schema(implementation = SaleTicket.class)))
  public Response record(@PathParam("id") UUID id, @Valid @NotNull RecordSale sale) {
    if (sale.lines().size() > Limits.LINES) {
      throw new Refusal(
          CommonProblem.TOO_LARGE, "A sale has at most " + Limits.LINES + " lines: split it.");
    }
    Recorded<StoredTicket> recorded = checkout.record(id, sale, staff.id());
    return new Recorded<>(recorded.value().answer(), recorded.first()).response();
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({Roles.CASHIER, Roles.FINANCE})
  @Operation(operationId = "sale", summary = "A sale with what was refunded of it")
  public JsonNode sale(@PathParam("id") UUID id) {
    return views.sale(id);
  }

  @GET
  @RolesAllowed({Roles.CASHIER, Roles.FINANCE})
  @Operation(operationId = "sales", summary = "Sales and refunds, the newest first")
  public Page<TicketItem> sales(
      @QueryParam("query") String query,
      @QueryParam("tillSessionId") UUID tillSessionId,
      @QueryParam("page") @DefaultValue("0") int page) {
    return tickets.search(query, tillSessionId, page);
  }
}
