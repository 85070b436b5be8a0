package coop.fourmiliere.device.printer;

import coop.fourmiliere.device.drawer.DrawerProblem;
import coop.fourmiliere.device.paper.Paper;
import coop.fourmiliere.device.printer.PrintJobs.Accepted;
import coop.fourmiliere.web.Refusal;
import coop.fourmiliere.web.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Papers to print, each under the id that the till gave it. */
@Path("api/prints")
@RolesAllowed(Roles.CASHIER)
class PrintsResource {

  private final PrintJobs jobs;
  private final JsonWebToken token;

  PrintsResource(PrintJobs jobs, JsonWebToken token) {
    this.jobs = jobs;
    this.token = token;
  }

  @PUT
  @Path("{id}")
  public Response print(
      @PathParam("id") UUID id, @Valid @NotNull Wish wish, @Context SecurityContext who) {
    Paper paper = wish.paper();
    if (paper.opensDrawer() && !paper.leavesText()) {
      throw new Refusal(
          PrinterProblem.DRAWER_WITHOUT_PAPER, "Ask for it at /device/api/drawer/kick.");
    }
    if (paper.opensDrawer() && wish.ticketId() == null && !who.isUserInRole(Roles.SHOP)) {
      throw new Refusal(
          DrawerProblem.DRAWER_NEEDS_TICKET,
          "Say with ticketId which ticket it is, or ask somebody of the shop role.");
    }
    PrintOrder order =
        new PrintOrder(
            wish.printer(), paper, null, wish.ticketId(), token.getSubject(), token.getName());
    Accepted accepted = jobs.accept(id, order);
    return Response.status(accepted.created() ? 201 : 200).entity(accepted.job()).build();
  }

  @GET
  @Path("{id}")
  public JobView find(@PathParam("id") UUID id) {
    return jobs.view(id);
  }

  @GET
  @Operation(operationId = "prints", summary = "The last papers, the newest first")
  public Last last() {
    return new Last(jobs.last());
  }

  @POST
  @Path("{id}/again")
  public JobView again(@PathParam("id") UUID id) {
    return jobs.again(id, token.getSubject());
  }

  @GET
  @Path("{id}/text")
  @Produces(MediaType.TEXT_PLAIN + ";charset=UTF-8")
  public String text(@PathParam("id") UUID id) {
    return jobs.text(id);
  }

  @GET
  @Path("{id}/png")
  @Produces("image/png")
  public byte[] picture(@PathParam("id") UUID id) {
    return jobs.picture(id);
  }

  record Last(List<JobView> items) {}

  /**
   * What to print.
   *
   * @param printer the device's id, the till's first printer when absent
   * @param ticketId the ticket that it is of: for a ticket that the gateway keeps the drawer opens,
   *     once; without one only somebody of the shop role opens it, and that is told
   */
  record Wish(@NotNull @Valid Paper paper, String printer, UUID ticketId) {}
}
