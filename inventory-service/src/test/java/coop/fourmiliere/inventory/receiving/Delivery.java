package coop.fourmiliere.inventory.receiving;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import coop.fourmiliere.inventory.feed.Facts;
import coop.fourmiliere.inventory.feed.StockProbe;
import coop.fourmiliere.kernel.UuidV7;
import java.util.UUID;

/** A delivery like the contract's sample: 50 kg of apples at 1.61 and 1000 bags for 4.50. */
final class Delivery {

  private final UUID supplier = UuidV7.next();
  private final UUID apples = UuidV7.next();
  private final UUID bags = UuidV7.next();
  private final UUID bottles = UuidV7.next();

  UUID supplier() {
    return supplier;
  }

  UUID apples() {
    return apples;
  }

  UUID bags() {
    return bags;
  }

  /** A deposit. */
  UUID bottles() {
    return bottles;
  }

  /** Publishes supplier and articles and waits until they are known. */
  void publishCatalogue(StockProbe stock) {
    ObjectNode gozee = Facts.fresh(Facts.SUPPLIER, "supplierId");
    Facts.publish(
        Facts.SUPPLIER,
        gozee.put("supplierId", supplier.toString()).put("name", "Verger de Gozée"));
    publish(apples, "Pommes Jonagold", "article");
    publish(bags, "Sac en papier", "article");
    publish(bottles, "Consigne bouteille 25 cl", "deposit");
    StockProbe.await(
        () ->
            stock.name(apples) != null
                && stock.name(bags) != null
                && stock.name(bottles) != null
                && stock.count("select count(*) from supplier where supplier_id='" + supplier + "'")
                    == 1);
  }

  /** The request. */
  ObjectNode body() {
    ObjectNode body = new ObjectMapper().createObjectNode();
    body.put("supplierId", supplier.toString());
    body.withArray("/lines")
        .addObject()
        .put("articleId", apples.toString())
        .put("quantityMilli", 50_000)
        .put("unitCostCents", 161);
    body.withArray("/lines")
        .addObject()
        .put("articleId", bags.toString())
        .put("quantityMilli", 1_000_000)
        .put("lineCostCents", 450);
    return body;
  }

  private static void publish(UUID id, String name, String kind) {
    ObjectNode article = Facts.fresh(Facts.ARTICLE, "articleId");
    Facts.publish(
        Facts.ARTICLE, article.put("articleId", id.toString()).put("name", name).put("kind", kind));
  }
}
