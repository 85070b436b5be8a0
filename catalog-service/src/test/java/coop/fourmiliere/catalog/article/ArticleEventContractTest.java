package coop.fourmiliere.catalog.article;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import coop.fourmiliere.testkit.Contracts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleEventContractTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void what_is_written_of_an_article_equals_the_sample() throws JsonProcessingException {
    JsonNode sample = Contracts.sample(ArticlePublishing.PUBLISHED);
    assertEquals(sample, written(sample, ArticlePublished.class));
  }

  @ParameterizedTest
  @ValueSource(strings = {"weighed", "deposit", "least"})
  void what_is_written_of_an_odd_article_equals_its_sample(String sampleCase)
      throws JsonProcessingException {
    JsonNode sample = Contracts.sample(ArticlePublishing.PUBLISHED, sampleCase);
    assertEquals(sample, written(sample, ArticlePublished.class));
  }

  @Test
  void what_is_written_of_a_delisted_article_equals_the_sample() throws JsonProcessingException {
    JsonNode sample = Contracts.sample(ArticlePublishing.DELISTED);
    assertEquals(sample, written(sample, ArticleDelisted.class));
  }

  private static JsonNode written(JsonNode sample, Class<?> event) throws JsonProcessingException {
    return JSON.readTree(JSON.writeValueAsString(JSON.treeToValue(sample, event)));
  }
}
