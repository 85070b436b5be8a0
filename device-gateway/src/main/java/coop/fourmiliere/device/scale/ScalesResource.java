package coop.fourmiliere.device.scale;

import coop.fourmiliere.device.scale.retail.PriceOrder;
import coop.fourmiliere.web.Refusal;
import coop.fourmiliere.web.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

/** What the till tells a scale. */
@Path("api/scales/{deviceId}")
@RolesAllowed(Roles.CASHIER)
class ScalesResource {

  private static final int PRICE_AT_MOST = 99_999;
  private static final int TARE_AT_MOST = 9_999;

  private final ScaleMaker scales;

  ScalesResource(ScaleMaker scales) {
    this.scales = scales;
  }

  @PUT
  @Path("order")
  public void order(@PathParam("deviceId") String deviceId, @Valid @NotNull Order order) {
    int tareGrams = order.tareGrams() == null ? 0 : order.tareGrams();
    scale(deviceId).order(new PriceOrder(order.unitPriceCents(), tareGrams));
  }

  /** Has it take what lies on it as nothing; answers once it shows that. */
  @POST
  @Path("zero")
  public void zero(@PathParam("deviceId") String deviceId) throws InterruptedException {
    Scale scale = scale(deviceId);
    if (!scale.zeroes()) {
      throw new Refusal(
          ScaleProblem.ZERO_NOT_SUPPORTED, "Press the key for it on " + deviceId + " itself.");
    }
    boolean zero =
        scale
            .zero()
            .orElseThrow(() -> new Refusal(ScaleProblem.SCALE_AWAY, "Is it on, is its cable in?"));
    if (!zero) {
      throw new Refusal(ScaleProblem.ZERO_REFUSED, "Take everything off it, and let it rest.");
    }
  }

  private Scale scale(String deviceId) {
    return scales
        .scale(deviceId)
        .orElseThrow(
            () ->
                new Refusal(
                    ScaleProblem.SCALE_UNKNOWN, "This gateway has no scale " + deviceId + "."));
  }

  /**
   * What is being weighed.
   *
   * @param unitPriceCents cents for a kilogram; 0 when nothing is
   * @param tareGrams the container; none when absent
   */
  record Order(
      @NotNull @Min(0) @Max(PRICE_AT_MOST) Integer unitPriceCents,
      @Min(0) @Max(TARE_AT_MOST) Integer tareGrams) {}
}
