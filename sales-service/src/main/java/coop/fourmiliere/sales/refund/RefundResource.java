package coop.fourmiliere.sales.refund;

import coop.fourmiliere.sales.Recorded;
import coop.fourmiliere.sales.receipt.StoredTicket;
import coop.fourmiliere.sales.receipt.TicketBook;
import coop.fourmiliere.sales.receipt.TicketKind;
import coop.fourmiliere.sales.staff.CurrentStaff;
import coop.fourmiliere.sales.totals.Limits;
import coop.fourmiliere.web.CommonProblem;
import coop.fourmiliere.web.Refusal;
import coop.fourmiliere.web.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Refunds over HTTP. */
@Path("/api/refunds")
@Produces(MediaType.APPLICATION_JSON)
class RefundResource {

  private final RefundDesk desk;
  private final TicketBook book;
  private final CurrentStaff staff;

  RefundResource(RefundDesk desk, TicketBook book, CurrentStaff staff) {
    this.desk = desk;
    this.book = book;
    this.staff = staff;
  }

  @PUT
  @Path("/{id}")
  @RolesAllowed({Roles.CASHIER, Roles.TILL})
  @Operation(operationId = "recordRefund", summary = "Record a refund; sent again, the same answer")
  @APIResponse(
      responseCode = "201",
      description = "Recorded now",
      content = @Content(schema = @Schema(implementation = RefundTicket.class)))
  @APIResponse(
      responseCode = "200",
      description = "Was recorded before",
      content = @Content(schema = @Schema(implementation = RefundTicket.class)))
  public Response record(@PathParam("id") UUID id, @Valid @NotNull RecordRefund refund) {
    if (refund.lines().size() > Limits.LINES) {
      throw new Refusal(
          CommonProblem.TOO_LARGE, "A refund has at most " + Limits.LINES + " lines.");
    }
    Recorded<StoredTicket> recorded = desk.record(id, refund, staff.id());
    return new Recorded<>(recorded.value().answer(), recorded.first()).response();
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({Roles.CASHIER, Roles.FINANCE})
  @Operation(operationId = "refund", summary = "A refund as it was recorded")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = RefundTicket.class)))
  public String refund(@PathParam("id") UUID id) {
    return book.find(id)
        .filter(ticket -> ticket.kind() == TicketKind.REFUND)
        .map(StoredTicket::answer)
        .orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND, "There is no refund " + id + "."));
  }
}
