package coop.fourmiliere.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.util.List;

/** Checks documents against schemas, formats included. */
final class Schemas {

  private static final String DRAFT = "https://json-schema.org/draft/2020-12/schema";
  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(
          SpecificationVersion.DRAFT_2020_12,
          builder ->
              builder.schemaRegistryConfig(
                  SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

  private Schemas() {}

  /** What is wrong with an event of that type; nothing when all is well. */
  static List<String> faults(String type, JsonNode event) {
    return faults(REGISTRY.getSchema(ContractFiles.schema(type)), event);
  }

  /** What is wrong with a schema itself. */
  static List<String> faultsOfSchema(JsonNode schema) {
    return faults(REGISTRY.getSchema(SchemaLocation.of(DRAFT)), schema);
  }

  private static List<String> faults(Schema schema, JsonNode document) {
    return schema.validate(document).stream().map(Object::toString).toList();
  }
}
