package coop.fourmiliere.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TopicsTest {

  private static final String DEAD_LETTER = ".dead-letter";

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
    String prefix = topic.get("name").asText().endsWith(DEAD_LETTER) ? "platform" : owner;
    ContractFiles.texts(topic.get("types"))
        .forEach(type -> assertTrue(type.matches(prefix + "\\.[a-z-]+\\.v[1-9][0-9]*"), type));
  }

  @ParameterizedTest
  @MethodSource("topics")
  void the_listeners_are_those_that_listen(JsonNode topic) throws IOException {
    Set<String> listening = new TreeSet<>();
    for (String service : SERVICES) {
      Path settings = Path.of("../..", service, "src/main/resources/application.properties");
      if (listens(settings, topic.get("name").asText())) {
        listening.add(service);
      }
    }

    assertEquals(
        listening,
        ContractFiles.texts(topic.get("listeners")).collect(Collectors.toCollection(TreeSet::new)));
  }

  private static boolean listens(Path settings, String topic) throws IOException {
    Properties properties = new Properties();
    try (Reader text = Files.newBufferedReader(settings)) {
      properties.load(text);
    }
    return properties.stringPropertyNames().stream()
        .anyMatch(
            name ->
                name.matches("mp\\.messaging\\.incoming\\..+\\.topic")
                    && properties.getProperty(name).equals(topic));
  }

  @Test
  void who_listens_has_a_topic_for_what_it_cannot_take_and_accounting_parks_it() {
    Set<String> names =
        new HashSet<>(topics().stream().map(topic -> topic.get("name").asText()).toList());
    assertEquals(topics().size(), names.size());
    assertEquals(
        Set.of("sales-service" + DEAD_LETTER, "inventory-service" + DEAD_LETTER),
        names.stream().filter(name -> name.endsWith(DEAD_LETTER)).collect(Collectors.toSet()));
  }

  @Test
  void every_schema_and_sample_belongs_to_a_type_of_a_topic() {
    List<String> types = ContractFiles.types();
    for (Path file : ContractFiles.files(ContractFiles.FOLDER)) {
      String name = file.getFileName().toString();
      boolean event = name.endsWith(".schema.json") || name.endsWith(".sample.json");
      assertTrue(!event || types.stream().anyMatch(type -> name.startsWith(type + ".")), name);
    }
  }
}
