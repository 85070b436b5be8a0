package coop.fourmiliere.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;

/**
 * What we read over HTTP is read strictly: a field that we don't know, a number in quotes or a
 * second field of the same name is a mistake of the sender that must not pass in silence.
 */
@Singleton
class StrictJson implements ObjectMapperCustomizer {

  private static final int DEPTH_MAX = 32;
  private static final int STRING_LENGTH_MAX = 100_000;
  private static final int NUMBER_LENGTH_MAX = 30;

  @Override
  public void customize(ObjectMapper mapper) {
    mapper
        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
        .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
        .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
        .setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL)
        .registerModule(new SimpleModule().addDeserializer(String.class, new CleanText()));
    mapper.getFactory().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
    mapper
        .getFactory()
        .setStreamReadConstraints(
            StreamReadConstraints.builder()
                .maxNestingDepth(DEPTH_MAX)
                .maxStringLength(STRING_LENGTH_MAX)
                .maxNumberLength(NUMBER_LENGTH_MAX)
                .build());
    refuse(mapper, LogicalType.Integer, CoercionInputShape.String, CoercionInputShape.Boolean);
    refuse(mapper, LogicalType.Integer, CoercionInputShape.EmptyString, CoercionInputShape.Float);
    refuse(mapper, LogicalType.Boolean, CoercionInputShape.String, CoercionInputShape.Integer);
    refuse(mapper, LogicalType.Textual, CoercionInputShape.Integer, CoercionInputShape.Float);
    refuse(mapper, LogicalType.Textual, CoercionInputShape.Boolean, CoercionInputShape.Float);
  }

  private static void refuse(ObjectMapper mapper, LogicalType type, CoercionInputShape... shapes) {
    for (CoercionInputShape shape : shapes) {
      mapper.coercionConfigFor(type).setCoercion(shape, CoercionAction.Fail);
    }
  }
}
