package coop.fourmiliere.acceptance.shop;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;

/** An article as tills are offered it. */
public record Article(UUID id, String code, String name, String unit) {

  static Article of(JsonNode article) {
    return new Article(
        UUID.fromString(article.path("id").asText()),
        article.path("code").asText(),
        article.path("name").asText(),
        article.path("unit").asText());
  }
}
