package coop.fourmiliere.device.payment;

import coop.fourmiliere.web.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Card payments for the till. */
@Path("api/payments/{id}")
@RolesAllowed(Roles.CASHIER)
class PaymentsResource {

  private final Payments payments;
  private final JsonWebToken token;

  PaymentsResource(Payments payments, JsonWebToken token) {
    this.payments = payments;
    this.token = token;
  }

  @PUT
  @Operation(operationId = "pay", summary = "Ask a card for money; sent again, the same payment")
  @APIResponse(
      responseCode = "201",
      description = "Asked now",
      content = @Content(schema = @Schema(implementation = PaymentView.class)))
  @APIResponse(
      responseCode = "200",
      description = "Was asked before",
      content = @Content(schema = @Schema(implementation = PaymentView.class)))
  public Response pay(@PathParam("id") UUID id, @Valid @NotNull Wanted wanted) {
    return answer(payments.ask(id, wanted.amountCents(), wanted.deviceId(), token.getSubject()));
  }

  @GET
  public PaymentView payment(@PathParam("id") UUID id) {
    return payments.view(id);
  }

  @POST
  @Path("abort")
  public PaymentView abort(@PathParam("id") UUID id) {
    return payments.stop(id);
  }

  @POST
  @Path("reversal")
  @RolesAllowed(Roles.SHOP)
  @APIResponse(
      responseCode = "201",
      description = "Asked now",
      content = @Content(schema = @Schema(implementation = PaymentView.class)))
  @APIResponse(
      responseCode = "200",
      description = "Was asked before",
      content = @Content(schema = @Schema(implementation = PaymentView.class)))
  public Response reverse(@PathParam("id") UUID id, Reversal reversal) {
    return answer(
        payments.reverse(id, reversal == null ? null : reversal.id(), token.getSubject()));
  }

  @POST
  @Path("settle")
  @RolesAllowed(Roles.SHOP)
  public PaymentView settle(@PathParam("id") UUID id, @Valid @NotNull Decision decision) {
    String sentBy = token.getSubject();
    String staffId = decision.decidedBy() == null ? sentBy : decision.decidedBy();
    return payments.settle(id, new Settlement(decision.approved(), staffId, sentBy));
  }

  private static Response answer(Payments.Asked asked) {
    return Response.status(asked.first() ? 201 : 200).entity(asked.payment()).build();
  }

  /**
   * What a card is asked for.
   *
   * @param deviceId which terminal; the till's first when absent
   */
  record Wanted(@NotNull @Min(1) @Max(9_999_999) Long amountCents, String deviceId) {}

  /**
   * Under which id a payment is taken back.
   *
   * @param id a new one to try again what was declined; absent the first time
   */
  record Reversal(UUID id) {}

  /**
   * Whether the money moved, by the eyes of a person.
   *
   * @param decidedBy who decided while the gateway was away; absent: who tells it
   */
  record Decision(@NotNull Boolean approved, @Size(min = 1, max = 100) String decidedBy) {}
}
