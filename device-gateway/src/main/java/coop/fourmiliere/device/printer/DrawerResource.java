package coop.fourmiliere.device.printer;

import coop.fourmiliere.device.paper.Element;
import coop.fourmiliere.device.paper.Paper;
import coop.fourmiliere.device.printer.PrintJobs.Accepted;
import coop.fourmiliere.kernel.UuidV7;
import coop.fourmiliere.web.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Opens the cash drawer without a sale: who and why stays in the journal and is told. */
@Path("api/drawer")
@RolesAllowed(Roles.SHOP)
class DrawerResource {

  private static final Paper KICK = new Paper(List.of(new Element.Drawer()));

  private final PrintJobs jobs;
  private final JsonWebToken token;

  DrawerResource(PrintJobs jobs, JsonWebToken token) {
    this.jobs = jobs;
    this.token = token;
  }

  @POST
  @Path("kick")
  public Response kick(@Valid @NotNull Kick kick) {
    UUID id = kick.id() == null ? UuidV7.next() : kick.id();
    PrintOrder order =
        new PrintOrder(
            kick.printer(), KICK, kick.reason().strip(), null, token.getSubject(), token.getName());
    Accepted accepted = jobs.accept(id, order);
    return Response.status(accepted.created() ? 201 : 200).entity(accepted.job()).build();
  }

  /**
   * Why the drawer is opened.
   *
   * @param id the same request again opens nothing; a new id when absent
   * @param printer the device that the drawer hangs on, the till's first printer when absent
   */
  record Kick(UUID id, @NotBlank @Size(max = 200) String reason, String printer) {}
}
