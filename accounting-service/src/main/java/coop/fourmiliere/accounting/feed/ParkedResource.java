package coop.fourmiliere.accounting.feed;

import com.fasterxml.jackson.annotation.JsonInclude;
import coop.fourmiliere.accounting.AccountingProblem;
import coop.fourmiliere.web.Page;
import coop.fourmiliere.web.Paging;
import coop.fourmiliere.web.Refusal;
import coop.fourmiliere.web.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The parked facts over HTTP: what waits, why, and another try. */
@Path("/api/parked")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.FINANCE)
class ParkedResource {

  private final ParkedFacts shelf;
  private final Parking parking;

  ParkedResource(ParkedFacts shelf, Parking parking) {
    this.shelf = shelf;
    this.parking = parking;
  }

  @GET
  @Operation(operationId = "listParked", summary = "Facts that could not be posted, oldest first")
  public Page<Waiting> list(@QueryParam("page") @DefaultValue("0") int page) {
    return new Page<>(
        shelf.waiting(Paging.offset(page)).stream().map(Waiting::of).toList(), shelf.count());
  }

  @POST
  @Path("/{id}/retry")
  @Operation(operationId = "retryParked", summary = "Tries to post a parked fact again")
  @APIResponse(responseCode = "200", description = "It is in the books now")
  @APIResponse(responseCode = "409", description = "It still can't be posted, for this reason")
  public Booked retry(UUID id) {
    Parking.Attempt attempt = parking.retry(id);
    return switch (attempt.outcome()) {
      case BOOKED -> new Booked(id, true);
      case STILL_IMPOSSIBLE ->
          throw new Refusal(AccountingProblem.STILL_IMPOSSIBLE, attempt.reason());
      case NOT_WAITING ->
          throw new Refusal(AccountingProblem.PARKED_NOT_FOUND, "Nothing waits under " + id + ".");
    };
  }

  /**
   * A fact that waits.
   *
   * @param subject the sale, till session or receipt that it is about, or null if unreadable
   * @param reason why it could not be posted at the last attempt
   * @param origin topic, partition and offset
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Waiting(
      UUID id,
      String type,
      UUID eventId,
      UUID subject,
      String reason,
      Instant parkedAt,
      int attempts,
      String origin) {

    private static Waiting of(ParkedFact parked) {
      return new Waiting(
          parked.fact().id(),
          parked.fact().type(),
          parked.fact().id(),
          parked.fact().subject(),
          parked.reason(),
          parked.parkedAt(),
          parked.attempts(),
          parked.fact().origin());
    }
  }

  /** A parked fact that is in the books now. */
  public record Booked(UUID id, boolean booked) {}
}
