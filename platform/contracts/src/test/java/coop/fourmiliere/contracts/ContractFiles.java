package coop.fourmiliere.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The contracts as they lie in the source folder. */
final class ContractFiles {

  static final Path FOLDER = Path.of("src/main/resources/contracts");
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String SAMPLE = ".sample.json";

  private ContractFiles() {}

  static List<JsonNode> topics() {
    List<JsonNode> topics = new ArrayList<>();
    read(FOLDER.resolve("topics.json")).get("topics").forEach(topics::add);
    return topics;
  }

  static List<String> types() {
    return topics().stream().flatMap(topic -> texts(topic.get("types"))).distinct().toList();
  }

  static JsonNode schema(String type) {
    return read(folder(type).resolve(type + ".schema.json"));
  }

  /** The samples of a type by the name of their case; the plain one is called {@code sample}. */
  static Map<String, JsonNode> samples(String type) {
    Map<String, JsonNode> samples = new TreeMap<>();
    for (Path file : files(folder(type))) {
      String name = file.getFileName().toString();
      if (name.startsWith(type + ".") && name.endsWith(SAMPLE)) {
        String middle = name.substring(type.length(), name.length() - SAMPLE.length());
        samples.put(middle.isEmpty() ? "sample" : middle.substring(1), read(file));
      }
    }
    return samples;
  }

  static JsonNode read(Path file) {
    try {
      return JSON.readTree(file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(file + ": " + e.getMessage(), e);
    }
  }

  static List<Path> files(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Stream<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(item -> texts.add(item.asText()));
    return texts.stream();
  }

  private static Path folder(String type) {
    return FOLDER.resolve(type.substring(0, type.indexOf('.')));
  }
}
