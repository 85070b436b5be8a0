package coop.fourmiliere.catalog.supplier;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import coop.fourmiliere.testkit.Contracts;
import org.junit.jupiter.api.Test;

class SupplierEventContractTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void what_is_written_of_a_supplier_equals_the_sample() throws JsonProcessingException {
    JsonNode sample = Contracts.sample(SupplierPublishing.PUBLISHED);
    assertEquals(sample, written(sample));
  }

  @Test
  void what_is_written_of_a_supplier_hardly_known_equals_its_sample()
      throws JsonProcessingException {
    JsonNode sample = Contracts.sample(SupplierPublishing.PUBLISHED, "least");
    assertEquals(sample, written(sample));
  }

  private static JsonNode written(JsonNode sample) throws JsonProcessingException {
    return JSON.readTree(
        JSON.writeValueAsString(JSON.treeToValue(sample, SupplierPublished.class)));
  }
}
