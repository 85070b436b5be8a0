package coop.fourmiliere.device.printer;

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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;

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
  public Response print(@PathParam("id") UUID id, @Valid @NotNull Wish wish) {
    Paper paper = wish.paper();
    if (paper.opensDrawer() && !paper.leavesText()) {
      throw new Refusal(
          PrinterProblem.DRAWER_WITHOUT_PAPER, "Ask for it at /device/api/drawer/kick.");
    }
    Accepted accepted = jobs.accept(id, wish.printer(), paper, null, token.getSubject());
    return Response.status(accepted.created() ? 201 : 200).entity(accepted.job()).build();
  }

  @GET
  @Path("{id}")
  public JobView find(@PathParam("id") UUID id) {
    return jobs.view(id);
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

  /**
   * What to print.
   *
   * @param printer the device's id, the till's first printer when absent
   */
  record Wish(@NotNull @Valid Paper paper, String printer) {}
}
