package coop.fourmiliere.inventory.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import coop.fourmiliere.inventory.feed.Facts;
import coop.fourmiliere.inventory.feed.StockProbe;
import coop.fourmiliere.kernel.UuidV7;
import coop.fourmiliere.testkit.EventProbe;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CatalogueFeedTest {

  @Inject StockProbe stock;
  @Inject Suppliers suppliers;
  @Inject Articles articles;

  @Test
  void an_article_is_known_once_it_is_published() {
    ObjectNode article = Facts.fresh(Facts.ARTICLE, "articleId");

    Facts.publish(Facts.ARTICLE, article);

    awaitName(article, "Bière blonde 33 cl");
  }

  @Test
  void the_name_that_an_article_was_sold_under_gives_way_to_the_catalogue() {
    ObjectNode sale = Facts.sale();
    ObjectNode article = Facts.fresh(Facts.ARTICLE, "articleId");
    article.set("articleId", sale.at("/lines/0/articleId"));
    Facts.publish(Facts.SOLD, sale);
    stock.awaitMoves(Facts.id(sale, "/saleId"));

    Facts.publish(Facts.ARTICLE, article);

    awaitName(article, "Bière blonde 33 cl");
    assertEquals(-1236, stock.onHand(Facts.id(article, "/articleId")));
  }

  @Test
  void an_older_version_that_comes_late_changes_nothing() {
    ObjectNode article = Facts.fresh(Facts.ARTICLE, "articleId");
    ObjectNode older = article.deepCopy().put("name", "Bière brune").put("version", 2);
    Facts.publish(Facts.ARTICLE, article);

    Facts.publish(Facts.ARTICLE, older);

    awaitAnother(article);
    assertEquals("Bière blonde 33 cl", stock.name(Facts.id(article, "/articleId")));
  }

  @Test
  void an_article_that_is_dropped_is_marked_until_it_comes_back() {
    ObjectNode article = Facts.fresh(Facts.ARTICLE, "articleId");
    ObjectNode gone = Facts.fresh(Facts.DELISTED, "articleId").put("version", 4);
    gone.set("articleId", article.get("articleId"));
    Facts.publish(Facts.ARTICLE, article);
    Facts.publish(Facts.DELISTED, gone);
    StockProbe.await(() -> isDelisted(article));

    Facts.publish(Facts.ARTICLE, article.deepCopy().put("version", 5));

    StockProbe.await(() -> !isDelisted(article));
    assertFalse(isDelisted(article));
  }

  @Test
  void an_article_that_can_not_be_read_blocks_nobody() {
    ObjectNode odd = Facts.fresh(Facts.ARTICLE, "articleId");
    odd.remove("name");

    Facts.publish(Facts.ARTICLE, odd);

    awaitAnother(odd);
    assertNull(stock.name(Facts.id(odd, "/articleId")));
  }

  @Test
  void a_supplier_is_known_by_its_newest_name() {
    ObjectNode supplier = Facts.fresh(Facts.SUPPLIER, "supplierId").put("version", 7);
    UUID id = Facts.id(supplier, "/supplierId");
    Facts.publish(Facts.SUPPLIER, supplier);
    Facts.publish(Facts.SUPPLIER, supplier.deepCopy().put("name", "Ferme").put("version", 8));

    Facts.publish(Facts.SUPPLIER, supplier.deepCopy().put("name", "Vieux").put("version", 6));

    StockProbe.await(() -> suppliers.name(id).filter("Ferme"::equals).isPresent());
    assertTrue(suppliers.name(UUID.randomUUID()).isEmpty());
  }

  @Test
  void of_the_versions_in_one_batch_the_greatest_wins() {
    UUID supplier = UuidV7.next();
    UUID article = UuidV7.next();

    suppliers.publish(List.of(supplier(supplier, "Ferme", 8), supplier(supplier, "Vieux", 6)));
    articles.publish(List.of(article(article, "Blonde", 3), article(article, "Brune", 2)));

    assertEquals("Ferme", suppliers.name(supplier).orElseThrow());
    assertEquals("Blonde", stock.name(article));
  }

  @Test
  void of_the_times_that_an_article_was_dropped_in_one_batch_the_last_counts() {
    UUID article = UuidV7.next();
    articles.publish(List.of(article(article, "Blonde", 3)));

    articles.delist(List.of(new ArticleDelisted(article, 5), new ArticleDelisted(article, 2)));
    articles.publish(List.of(article(article, "Brune", 4)));

    assertEquals("Blonde", stock.name(article));
  }

  private static SupplierPublished supplier(UUID id, String name, long version) {
    return new SupplierPublished(id, name, version);
  }

  private static ArticlePublished article(UUID id, String name, long version) {
    return new ArticlePublished(
        id, null, name, null, null, null, null, "piece", "article", version);
  }

  private void awaitName(ObjectNode article, String name) {
    StockProbe.await(() -> name.equals(stock.name(Facts.id(article, "/articleId"))));
  }

  /** A fact on the same partition, behind the one that is tested. */
  private void awaitAnother(ObjectNode article) {
    UUID key = Facts.id(article, "/articleId");
    ObjectNode next = Facts.fresh(Facts.ARTICLE, "articleId");
    EventProbe.send("catalog.article", key, Facts.ARTICLE, next.toString());
    awaitName(next, "Bière blonde 33 cl");
  }

  private boolean isDelisted(ObjectNode article) {
    return stock.count(
            "select count(*) from article where delisted and article_id = '"
                + article.get("articleId").asText()
                + "'")
        == 1;
  }
}
