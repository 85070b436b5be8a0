package coop.fourmiliere.web;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;

@Path("/api/things")
public class SampleResource {

  public record Thing(@NotNull String name, @Positive int count) {}

  @POST
  @PermitAll
  public Thing make(@NotNull @Valid Thing thing) {
    return thing;
  }

  @GET
  @PermitAll
  public int page(@QueryParam("page") @DefaultValue("0") int page) {
    return Paging.offset(page);
  }

  @GET
  @Path("cashier")
  @RolesAllowed(Roles.CASHIER)
  public String cashier() {
    return "ok";
  }

  @GET
  @Path("finance")
  @RolesAllowed(Roles.FINANCE)
  public String finance() {
    return "ok";
  }

  @GET
  @Path("said-by-nobody")
  public String saidByNobody() {
    return "must never be seen";
  }

  @GET
  @Path("broken")
  @PermitAll
  public String broken() {
    throw new IllegalStateException("secret detail");
  }

  @GET
  @Path("away")
  @PermitAll
  public String away(@QueryParam("state") String state) {
    throw new IllegalStateException("secret detail", new SQLException("secret too", state));
  }

  @GET
  @Path("named/{name}")
  @PermitAll
  @Produces("application/json")
  public String named(@PathParam("name") String name) {
    return "\"" + name + "\"";
  }

  @GET
  @Path("refused")
  @PermitAll
  public String refused() {
    throw new Refusal(CommonProblem.CONFLICT, "It is taken.");
  }

  @GET
  @Path("version-7")
  @PermitAll
  public Response versioned(@Context Request request) {
    Response notModified = ETags.notModified(request, 7);
    return notModified != null ? notModified : Response.ok("seven").tag(ETags.of(7)).build();
  }

  @PUT
  @Path("version-7")
  @PermitAll
  public String change(@HeaderParam("If-Match") String ifMatch) {
    ETags.requireMatch(ifMatch, 7);
    return "changed";
  }
}
