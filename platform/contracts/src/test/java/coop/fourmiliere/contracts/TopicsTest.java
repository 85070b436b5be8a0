package coop.fourmiliere.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TopicsTest {

  private static final Set<String> SERVICES =
      Set.of(
          "catalog-service",
          "sales-service",
          "inventory-service",
          "accounting-service",
          "device-gateway");

  static List<JsonNode> topics() {
    return ContractFiles.topics();
  }

  @ParameterizedTest
  @MethodSource("topics")
  void a_topic_has_six_partitions_and_says_how_long_it_keeps(JsonNode topic) {
    assertEquals(6, topic.get("partitions").asInt());
    boolean compacted = topic.get("cleanup").asText().equals("compact");
    assertEquals(!compacted, topic.has("retentionMs"), topic.get("name").asText());
    assertTrue(compacted || topic.get("cleanup").asText().equals("delete"));
  }

  @ParameterizedTest
  @MethodSource("topics")
  void owner_and_listeners_are_services(JsonNode topic) {
    assertTrue(SERVICES.contains(topic.get("owner").asText()));
    ContractFiles.texts(topic.get("listeners"))
        .forEach(who -> assertTrue(SERVICES.contains(who), who));
  }

  @ParameterizedTest
  @MethodSource("topics")
  void a_type_is_named_after_the_owner_of_its_topic(JsonNode topic) {
    String owner = topic.get("owner").asText().replaceFirst("-(service|gateway)$", "");
    ContractFiles.texts(topic.get("types"))
        .forEach(type -> assertTrue(type.matches(owner + "\\.[a-z-]+\\.v[1-9][0-9]*"), type));
  }

  @Test
  void who_listens_has_a_topic_for_what_it_cannot_process() {
    Set<String> names =
        new HashSet<>(topics().stream().map(topic -> topic.get("name").asText()).toList());
    assertEquals(topics().size(), names.size());
    for (String service : List.of("sales-service", "inventory-service", "accounting-service")) {
      assertTrue(names.contains(service + ".dead-letter"));
    }
  }

  @Test
  void every_schema_and_sample_belongs_to_a_type_of_one_topic() {
    List<String> types = ContractFiles.types();
    assertEquals(types.size(), new HashSet<>(types).size());
    for (Path file : ContractFiles.files(ContractFiles.FOLDER)) {
      String name = file.getFileName().toString();
      boolean event = name.endsWith(".schema.json") || name.endsWith(".sample.json");
      assertTrue(!event || types.stream().anyMatch(type -> name.startsWith(type + ".")), name);
    }
  }
}
