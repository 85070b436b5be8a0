package coop.fourmiliere.acceptance.shop;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** The demo catalogue, by the shop's short codes: what a story calls an article. */
public final class Assortment {

  private final Map<String, Article> byCode = new HashMap<>();
  private final Map<UUID, String> codes = new HashMap<>();

  private Assortment(JsonNode articles) {
    for (JsonNode node : articles) {
      Article article = Article.of(node);
      byCode.put(article.code(), article);
      codes.put(article.id(), article.code());
    }
  }

  /** What tills are offered now. */
  public static Assortment of(RunningShop shop) {
    JsonNode answer = shop.http().as(Http.CASHIER).get("/sales/api/assortment").ok();
    return new Assortment(answer.path("articles"));
  }

  /** The article with that code. */
  public Article article(String code) {
    Article article = byCode.get(code);
    if (article == null) {
      throw new IllegalArgumentException("no article has the code " + code);
    }
    return article;
  }

  /** The code of an article; its id where it has none. */
  public String code(UUID articleId) {
    return codes.getOrDefault(articleId, articleId.toString());
  }
}
