package coop.fourmiliere.acceptance.faults;

import com.fasterxml.jackson.databind.JsonNode;
import coop.fourmiliere.acceptance.faults.ClientLog.Delivery;
import coop.fourmiliere.acceptance.shop.Assortment;
import coop.fourmiliere.acceptance.shop.Target;
import coop.fourmiliere.kernel.UuidV7;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Somebody at the back door: takes the same delivery in, again and again. */
final class Receiver {

  /** 6 × 4.38 = 26.28. */
  static final String CODE = "A00003";

  static final long MILLI = 6000;
  static final Map<String, Long> ENTRY = Map.of("604000", 2628L, "444000", -2628L);

  private static final int UNIT_COST_CENTS = 438;
  private static final int PAUSE_MILLIS = 150;

  private final Sender sender;
  private final ClientLog log;
  private final UUID article;
  private final String supplier;

  Receiver(Sender sender, Assortment assortment, ClientLog log) {
    this.sender = sender;
    this.log = log;
    this.article = assortment.article(CODE).id();
    JsonNode suppliers = sender.get(Target.CATALOG, "/catalog/api/suppliers");
    this.supplier = suppliers.path("items").path(0).path("id").asText();
  }

  void takeIn() {
    UUID id = UuidV7.next();
    Map<String, Object> line =
        Map.of("articleId", article, "quantityMilli", MILLI, "unitCostCents", UNIT_COST_CENTS);
    Map<String, Object> receipt = Map.of("id", id, "supplierId", supplier, "lines", List.of(line));
    JsonNode answer = sender.post(Target.INVENTORY, "/inventory/api/goods-receipts", receipt);
    log.delivered(new Delivery(id, answer.path("number").asLong()));
    Sender.pause(PAUSE_MILLIS);
  }
}
