package coop.fourmiliere.device.ticket;

import coop.fourmiliere.web.CommonProblem;
import coop.fourmiliere.web.Page;
import coop.fourmiliere.web.Refusal;
import coop.fourmiliere.web.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The till's tickets over HTTP. */
@Path("api/tickets")
@RolesAllowed(Roles.CASHIER)
class TicketsResource {

  private final Tickets tickets;
  private final JsonWebToken token;

  TicketsResource(Tickets tickets, JsonWebToken token) {
    this.tickets = tickets;
    this.token = token;
  }

  @PUT
  @Path("{id}")
  @Operation(operationId = "keepTicket", summary = "Keep a ticket; sent again, the same answer")
  @APIResponse(
      responseCode = "201",
      description = "On the disk now",
      content = @Content(schema = @Schema(implementation = TicketView.class)))
  @APIResponse(
      responseCode = "200",
      description = "Was kept before",
      content = @Content(schema = @Schema(implementation = TicketView.class)))
  public Response keep(@PathParam("id") UUID id, @Valid @NotNull KeepTicket command) {
    Tickets.Answer answer = tickets.keep(id, command, token.getSubject());
    return Response.status(answer.first() ? 201 : 200).entity(answer.ticket()).build();
  }

  @GET
  @Operation(operationId = "tickets", summary = "Tickets not acknowledged yet, the oldest first")
  public Page<TicketView> list(
      @QueryParam("state") TicketState state, @QueryParam("page") @DefaultValue("0") int page) {
    if (state == TicketState.ACKNOWLEDGED) {
      throw new Refusal(
          CommonProblem.INVALID, "What sales-service has is listed there; one is asked by its id.");
    }
    return tickets.list(state, page);
  }

  @GET
  @Path("forwarding")
  public ForwardingView forwarding() {
    return tickets.forwarding();
  }

  @GET
  @Path("{id}")
  public TicketView ticket(@PathParam("id") UUID id) {
    return tickets.view(id);
  }

  @POST
  @Path("{id}/acknowledged")
  public TicketView acknowledged(@PathParam("id") UUID id) {
    return tickets.acknowledge(id, token.getSubject());
  }

  @POST
  @Path("{id}/retry")
  @RolesAllowed(Roles.SHOP)
  public TicketView retry(@PathParam("id") UUID id) {
    return tickets.retry(id);
  }
}
