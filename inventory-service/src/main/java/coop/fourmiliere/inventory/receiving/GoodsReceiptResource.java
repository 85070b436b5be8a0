package coop.fourmiliere.inventory.receiving;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import coop.fourmiliere.inventory.InventoryProblem;
import coop.fourmiliere.kernel.HashChain;
import coop.fourmiliere.web.Page;
import coop.fourmiliere.web.Refusal;
import coop.fourmiliere.web.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.Status;

/** Deliveries: taken in by the shop, read by the books as well. */
@Path("/api/goods-receipts")
@Produces(MediaType.APPLICATION_JSON)
class GoodsReceiptResource {

  private final Receiving receiving;
  private final GoodsReceipts receipts;
  private final ObjectMapper json;
  private final JsonWebToken token;

  GoodsReceiptResource(
      Receiving receiving, GoodsReceipts receipts, ObjectMapper json, JsonWebToken token) {
    this.receiving = receiving;
    this.receipts = receipts;
    this.json = json;
    this.token = token;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.SHOP)
  @Operation(operationId = "receiveGoods", summary = "Takes a delivery in, once per id")
  @APIResponse(responseCode = "201", description = "Taken in")
  @APIResponse(responseCode = "200", description = "It was taken in before")
  public RestResponse<GoodsReceipt> receive(@NotNull @Valid ReceiveGoods command) {
    String request = hash(command);
    UUID staff = UUID.fromString(token.getSubject());
    Receiving.Received received;
    try {
      received = receiving.receive(command, request, staff);
    } catch (Receiving.TakenMeanwhile e) {
      received = receiving.receive(command, request, staff);
    }
    return RestResponse.status(received.fresh() ? Status.CREATED : Status.OK, received.receipt());
  }

  @GET
  @RolesAllowed({Roles.SHOP, Roles.FINANCE})
  @Operation(operationId = "listGoodsReceipts", summary = "Lists deliveries, newest first")
  public Page<GoodsReceipt> list(
      @QueryParam("supplierId") UUID supplierId, @QueryParam("page") @DefaultValue("0") int page) {
    return receipts.page(supplierId, page);
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({Roles.SHOP, Roles.FINANCE})
  @Operation(operationId = "getGoodsReceipt", summary = "One delivery with its lines")
  public GoodsReceipt receipt(UUID id) {
    return receipts
        .find(id)
        .orElseThrow(
            () ->
                new Refusal(
                    InventoryProblem.RECEIPT_NOT_FOUND, "No receipt has the id " + id + "."));
  }

  private String hash(ReceiveGoods command) {
    try {
      return HashChain.hex(HashChain.next(HashChain.GENESIS, json.writeValueAsString(command)));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
