package coop.fourmiliere.sales.receipt;

import coop.fourmiliere.web.Roles;
import io.quarkus.runtime.Startup;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The head of tickets over HTTP. Settings that can't be printed stop the start. */
@Startup
@Path("/api/heading")
class HeadingResource {

  private final Heading heading;

  HeadingResource(
      @ConfigProperty(name = "fourmiliere.ticket.name") Optional<String> name,
      @ConfigProperty(name = "fourmiliere.ticket.address") Optional<String> address,
      @ConfigProperty(name = "fourmiliere.ticket.enterprise-number")
          Optional<String> enterpriseNumber) {
    this.heading = Heading.of(name.orElse("La Fourmilière"), address, enterpriseNumber);
  }

  @GET
  @RolesAllowed(Roles.CASHIER)
  @Operation(operationId = "heading", summary = "Who sells, as tickets say it")
  public Heading heading() {
    return heading;
  }
}
