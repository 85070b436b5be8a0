package coop.fourmiliere.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventContractTest {

  static List<String> types() {
    return ContractFiles.types();
  }

  static Stream<Arguments> samples() {
    return types().stream()
        .flatMap(
            type ->
                ContractFiles.samples(type).entrySet().stream()
                    .map(sample -> Arguments.of(type, sample.getKey(), sample.getValue())));
  }

  @ParameterizedTest
  @MethodSource("types")
  void every_type_has_a_schema_that_is_one_and_says_what_it_means(String type) {
    JsonNode schema = ContractFiles.schema(type);
    assertEquals(List.of(), Schemas.faultsOfSchema(schema));
    assertEquals("urn:fourmiliere:" + type, schema.path("$id").asText());
    assertFalse(schema.path("title").asText().isBlank());
    assertFalse(schema.path("description").asText().isBlank());
    schema
        .get("properties")
        .properties()
        .forEach(
            field ->
                assertFalse(
                    field.getValue().path("description").asText().isBlank(), field.getKey()));
  }

  @ParameterizedTest
  @MethodSource("types")
  void every_type_has_a_plain_sample(String type) {
    assertEquals(true, ContractFiles.samples(type).containsKey("sample"));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("samples")
  void every_sample_satisfies_its_schema(String type, String name, JsonNode sample) {
    assertEquals(List.of(), Schemas.faults(type, sample));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("samples")
  void a_sample_has_only_fields_that_the_schema_names(String type, String name, JsonNode sample) {
    JsonNode known = ContractFiles.schema(type).get("properties");
    sample.fieldNames().forEachRemaining(field -> assertEquals(true, known.has(field), field));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("samples")
  void a_new_field_breaks_nobody(String type, String name, JsonNode sample) {
    ObjectNode grown = sample.deepCopy();
    grown.put("addedLater", 1);
    assertEquals(List.of(), Schemas.faults(type, grown));
  }

  @ParameterizedTest
  @MethodSource("types")
  void no_required_field_may_be_missing_or_null(String type) {
    JsonNode sample = ContractFiles.samples(type).get("sample");
    ContractFiles.texts(ContractFiles.schema(type).get("required"))
        .forEach(
            field -> {
              ObjectNode without = sample.deepCopy();
              without.remove(field);
              assertEquals(1, Schemas.faults(type, without).size(), "without " + field);
              ObjectNode empty = sample.deepCopy();
              empty.putNull(field);
              assertFalse(Schemas.faults(type, empty).isEmpty(), "null " + field);
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"openedBy", "reason"})
  void a_drawer_that_was_asked_to_open_says_by_whom_and_why_and_another_does_not(String field) {
    String type = "device.drawer-opened.v1";
    ObjectNode asked = ContractFiles.samples(type).get("sample").deepCopy();
    ObjectNode byHand = ContractFiles.samples(type).get("by-hand").deepCopy();

    asked.remove(field);
    byHand.put(field, "somebody");

    assertFalse(Schemas.faults(type, asked).isEmpty());
    assertFalse(Schemas.faults(type, byHand).isEmpty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"grossGrams", "tareGrams"})
  void a_scale_knows_gross_and_tare_or_neither(String field) {
    ObjectNode known = ContractFiles.samples("device.weighed.v1").get("sample").deepCopy();

    known.remove(field);

    assertEquals(1, Schemas.faults("device.weighed.v1", known).size());
  }
}
