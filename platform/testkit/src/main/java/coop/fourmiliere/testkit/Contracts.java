package coop.fourmiliere.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** The events' schemas and samples of platform/contracts, as assertions. */
public final class Contracts {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  private Contracts() {}

  /**
   * The sample of an event type.
   *
   * @param type for example {@code sales.sale-completed.v1}
   */
  public static JsonNode sample(String type) {
    return read(path(type) + ".sample.json");
  }

  /**
   * The sample of one interesting case of an event type.
   *
   * @param sampleCase for example {@code deposit-only}
   */
  public static JsonNode sample(String type, String sampleCase) {
    return read(path(type) + "." + sampleCase + ".sample.json");
  }

  /** Asserts that a body satisfies the schema of its type. */
  public static void check(String type, JsonNode body) {
    Schema schema = SCHEMAS.getSchema(read(path(type) + ".schema.json"));
    List<Error> errors = schema.validate(body);
    if (!errors.isEmpty()) {
      throw new AssertionError(type + " breaks its contract: " + errors + "\n" + body);
    }
  }

  /** Asserts that a body satisfies the schema of its type. */
  public static void check(String type, String body) {
    check(type, parse(body));
  }

  /** Asserts that a body satisfies its schema and has no field that the type's sample lacks. */
  public static void checkLike(String type, JsonNode sample, JsonNode body) {
    check(type, body);
    requireKnownFields(type, sample, body);
  }

  private static void requireKnownFields(String where, JsonNode sample, JsonNode body) {
    body.fieldNames()
        .forEachRemaining(
            field -> {
              if (!sample.has(field)) {
                throw new AssertionError(
                    where + "." + field + " stands in no sample: add it there");
              }
              requireKnownFields(where + "." + field, sample.get(field), body.get(field));
            });
  }

  private static String path(String type) {
    String owner = type.substring(0, type.indexOf('.'));
    return "contracts/" + owner + "/" + type;
  }

  private static JsonNode read(String resource) {
    try (InputStream in = Contracts.class.getClassLoader().getResourceAsStream(resource)) {
      if (in == null) {
        throw new AssertionError("platform/contracts has no " + resource);
      }
      return JSON.readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode parse(String body) {
    try {
      return JSON.readTree(body);
    } catch (IOException e) {
      throw new AssertionError("not JSON: " + body, e);
    }
  }
}
