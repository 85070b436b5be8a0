package coop.fourmiliere.inventory.stock;

import coop.fourmiliere.inventory.InventoryProblem;
import coop.fourmiliere.web.Page;
import coop.fourmiliere.web.Refusal;
import coop.fourmiliere.web.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What is on hand, for those who run the shop and its books. */
@Path("/api/stock")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.SHOP, Roles.FINANCE})
class StockResource {

  private final StockList stock;
  private final StockLevels levels;

  StockResource(StockList stock, StockLevels levels) {
    this.stock = stock;
    this.levels = levels;
  }

  @GET
  @Operation(operationId = "listStock", summary = "Lists and searches the stock, by name")
  public Page<StockItem> list(
      @QueryParam("query") String query,
      @QueryParam("negative") Boolean negative,
      @QueryParam("page") @DefaultValue("0") int page) {
    return stock.page(query, negative, page);
  }

  @GET
  @Path("/{articleId}")
  @Operation(operationId = "getStock", summary = "One article with its last 50 moves")
  public StockItem article(UUID articleId) {
    return stock
        .article(articleId)
        .orElseThrow(
            () ->
                new Refusal(
                    InventoryProblem.ARTICLE_NOT_FOUND,
                    "No article has the id " + articleId + "."));
  }

  @GET
  @Path("/verify")
  @Operation(
      operationId = "verifyStock",
      summary = "Compares each level with the sum of the article's moves")
  public Verification verify() {
    List<StockLevels.Difference> differences = levels.differences();
    return new Verification(differences.isEmpty(), levels.count(), differences);
  }

  /** Whether all levels are the sums of their moves, how many there are, and those that differ. */
  record Verification(boolean ok, long count, List<StockLevels.Difference> differences) {}
}
