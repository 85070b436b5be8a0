package coop.fourmiliere.inventory.stock;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import coop.fourmiliere.inventory.feed.Facts;
import coop.fourmiliere.inventory.feed.StockProbe;
import coop.fourmiliere.testkit.Contracts;
import coop.fourmiliere.testkit.EventProbe;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LevelNewsTest {

  private static final String TYPE = "inventory.stock-level-changed.v1";

  @Inject StockProbe stock;
  @Inject LevelNews news;
  @Inject ObjectMapper json;

  @Test
  void a_level_that_changed_is_told_as_the_contract_says() throws Exception {
    UUID article = sellApples(Facts.sale());

    news.publish();

    ConsumerRecord<String, String> event = awaitNews(article, 1).get(0);
    Contracts.checkLike(TYPE, Contracts.sample(TYPE), json.readTree(event.value()));
    assertEquals(-1236, json.readTree(event.value()).get("onHandMilli").asLong());
    assertEquals(article.toString(), json.readTree(event.value()).get("articleId").asText());
  }

  @Test
  void a_level_that_did_not_change_is_not_told_again() {
    UUID article = sellApples(Facts.sale());
    news.publish();
    long told = told(article);

    news.publish();

    assertEquals(1, told);
    assertEquals(1, told(article));
  }

  @Test
  void two_moves_between_two_news_are_told_as_one() throws Exception {
    ObjectNode sale = Facts.sale();
    ((ObjectNode) sale.at("/lines/1")).set("articleId", sale.at("/lines/0/articleId"));
    UUID article = sellApples(sale);

    news.publish();

    ConsumerRecord<String, String> event = awaitNews(article, 1).get(0);
    assertEquals(-3236, json.readTree(event.value()).get("onHandMilli").asLong());
  }

  @Test
  void the_first_level_of_an_article_is_told_by_itself_after_a_few_seconds() {
    UUID article = sellApples(Facts.sale());

    List<ConsumerRecord<String, String>> told = awaitNews(article, 1);

    assertEquals(article.toString(), told.get(0).key());
  }

  private long told(UUID article) {
    return stock.count("select count(*) from outbox where key = '" + article + "'");
  }

  private UUID sellApples(ObjectNode sale) {
    Facts.publish(Facts.SOLD, sale);
    stock.awaitMoves(Facts.id(sale, "/saleId"));
    return Facts.id(sale, "/lines/0/articleId");
  }

  private static List<ConsumerRecord<String, String>> awaitNews(UUID article, int least) {
    StockProbe.await(() -> EventProbe.read("inventory.stock", article, TYPE).size() >= least);
    return EventProbe.read("inventory.stock", article, TYPE);
  }
}
