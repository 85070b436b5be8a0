package coop.fourmiliere.contracts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Writes the AsyncAPI 3.0 document of the whole shop from topics, schemas and samples. */
final class AsyncApi {

  private static final String NOTE =
      """
      # Generated from topics.json, the schemas and the samples. To write it anew after a change:
      #   mvn -pl platform/contracts test -Dtest=AsyncApiTest -Dcontracts.write=true
      """;
  private static final ObjectMapper YAML =
      new ObjectMapper(
          new YAMLFactory()
              .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
              .disable(YAMLGenerator.Feature.SPLIT_LINES));

  private AsyncApi() {}

  static String render() {
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    document.put("asyncapi", "3.0.0");
    ObjectNode info = document.putObject("info");
    info.put("title", "Fourmilière");
    info.put("version", "1.0.0");
    info.put(
        "description",
        "The events by which the services of a co-op's shop tell each other what happened: CloudEvents"
            + " in Kafka's binary mode, the record's key is the aggregate.");
    document.put("defaultContentType", "application/json");
    ObjectNode channels = document.putObject("channels");
    ObjectNode operations = document.putObject("operations");
    for (JsonNode topic : ContractFiles.topics()) {
      channel(channels.putObject(topic.get("name").asText()), topic);
      operation(operations, topic.get("owner").asText(), "send", topic);
      ContractFiles.texts(topic.get("listeners"))
          .forEach(who -> operation(operations, who, "receive", topic));
    }
    ObjectNode components = document.putObject("components");
    ObjectNode messages = components.putObject("messages");
    for (JsonNode topic : ContractFiles.topics()) {
      ContractFiles.texts(topic.get("types"))
          .forEach(type -> message(messages.putObject(type), type, topic.get("key").asText()));
    }
    headers(components.putObject("schemas").putObject("headers"));
    return NOTE + yaml(document);
  }

  private static void channel(ObjectNode channel, JsonNode topic) {
    channel.set("address", topic.get("name"));
    channel.set("description", topic.get("description"));
    ObjectNode messages = channel.putObject("messages");
    ContractFiles.texts(topic.get("types"))
        .forEach(type -> messages.putObject(type).put("$ref", "#/components/messages/" + type));
    ObjectNode kafka = channel.putObject("bindings").putObject("kafka");
    kafka.set("partitions", topic.get("partitions"));
    ObjectNode settings = kafka.putObject("topicConfiguration");
    settings.putArray("cleanup.policy").add(topic.get("cleanup"));
    if (topic.has("retentionMs")) {
      settings.set("retention.ms", topic.get("retentionMs"));
    }
    kafka.put("bindingVersion", "0.5.0");
  }

  private static void operation(ObjectNode operations, String who, String action, JsonNode topic) {
    String name = topic.get("name").asText();
    ObjectNode operation = operations.putObject(who + "." + action + "." + name);
    operation.put("action", action);
    operation.putObject("channel").put("$ref", "#/channels/" + name);
  }

  private static void message(ObjectNode message, String type, String key) {
    JsonNode schema = ContractFiles.schema(type);
    message.put("name", type);
    message.set("title", schema.get("title"));
    message.set("description", schema.get("description"));
    message.putObject("headers").put("$ref", "#/components/schemas/headers");
    ObjectNode payload = message.putObject("payload");
    payload.put("schemaFormat", "application/schema+json;version=2020-12");
    String owner = type.substring(0, type.indexOf('.'));
    payload.putObject("schema").put("$ref", "./" + owner + "/" + type + ".schema.json");
    ObjectNode kafka = message.putObject("bindings").putObject("kafka");
    kafka.putObject("key").put("type", "string").put("description", "the id of the " + key);
    kafka.put("bindingVersion", "0.5.0");
    ContractFiles.samples(type)
        .forEach(
            (name, sample) ->
                message.withArray("examples").addObject().put("name", name).set("payload", sample));
  }

  private static void headers(ObjectNode headers) {
    headers.put("type", "object");
    ObjectNode fields = headers.putObject("properties");
    header(fields, "ce_specversion", "1.0");
    header(
        fields,
        "ce_id",
        "the event's own id, a UUID of version 7; who sees it twice drops the second");
    header(fields, "ce_type", "the type, for example sales.sale-completed.v1");
    header(fields, "ce_source", "the service that tells it");
    header(fields, "ce_time", "when it happened, UTC");
    header(fields, "ce_subject", "the aggregate, the same as the record's key");
    header(fields, "aggregate-version", "grows with each event of the aggregate");
    header(fields, "traceparent", "the trace it belongs to (W3C), if there is one");
    headers
        .putArray("required")
        .add("ce_id")
        .add("ce_type")
        .add("ce_source")
        .add("ce_time")
        .add("ce_subject");
  }

  private static void header(ObjectNode fields, String name, String description) {
    fields.putObject(name).put("type", "string").put("description", description);
  }

  private static String yaml(JsonNode document) {
    try {
      return YAML.writeValueAsString(document);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(new IOException(e));
    }
  }
}
