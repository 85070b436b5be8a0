package coop.fourmiliere.device.pairing;

import coop.fourmiliere.device.stream.ThisComputer;
import coop.fourmiliere.web.Refusal;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Joining tills. The code is shown on this computer alone; whoever types it may be any till. */
@Path("api")
@PermitAll
class PairingResource {

  private final Pairings pairings;

  PairingResource(Pairings pairings) {
    this.pairings = pairings;
  }

  @GET
  @Path("pairing")
  public View view(@Context HttpServerRequest request) {
    requireOwnPage(request);
    PairingCode.Shown shown = pairings.code().show();
    List<Joined> joined =
        pairings.all().stream()
            .map(each -> new Joined(each.id(), each.name(), each.pairedAt()))
            .toList();
    return new View(shown.code(), shown.until(), joined);
  }

  @POST
  @Path("pairing/{id}/end")
  public void end(@PathParam("id") UUID id, @Context HttpServerRequest request) {
    requireOwnPage(request);
    pairings.end(id);
  }

  @POST
  @Path("pairings")
  @ResponseStatus(201)
  public Key join(@Valid @NotNull Wish wish) {
    PairingKey key = pairings.join(wish.code().replace(" ", ""), wish.name());
    return new Key(key.id(), key.text());
  }

  private static void requireOwnPage(HttpServerRequest request) {
    if (!ThisComputer.asks(request)) {
      throw new Refusal(
          PairingProblem.NOT_ON_THIS_COMPUTER,
          "On the till's computer open http://localhost:%d/device/pairing/."
              .formatted(request.localAddress().port()));
    }
  }

  /**
   * A till that wants to be joined.
   *
   * @param code as the page shows it, with or without blanks
   * @param name of the till
   */
  record Wish(
      @NotNull @Pattern(regexp = "[0-9 ]{1,12}") String code,
      @NotNull @Pattern(regexp = "[A-Za-z0-9-]{1,40}") String name) {}

  /** Told once. */
  record Key(UUID id, String key) {}

  /** A joined till. */
  record Joined(UUID id, String name, Instant pairedAt) {}

  /** What the gateway's page shows. */
  record View(String code, Instant until, List<Joined> tills) {}
}
