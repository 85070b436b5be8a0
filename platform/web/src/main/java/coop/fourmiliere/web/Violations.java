package coop.fourmiliere.web;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonMappingException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Names the fields at fault as the client wrote them. */
final class Violations {

  private Violations() {}

  static List<Violation> of(Set<ConstraintViolation<?>> violations) {
    return violations.stream()
        .map(v -> new Violation(field(v.getPropertyPath()), code(v), v.getMessage()))
        .sorted(Comparator.comparing(Violation::field).thenComparing(Violation::code))
        .toList();
  }

  static List<Violation> of(JacksonException malformed) {
    if (!(malformed instanceof JsonMappingException mapping) || mapping.getPath().isEmpty()) {
      return List.of();
    }
    StringBuilder field = new StringBuilder();
    for (JsonMappingException.Reference step : mapping.getPath()) {
      if (step.getFieldName() == null) {
        field.append('[').append(step.getIndex()).append(']');
      } else {
        field.append(field.isEmpty() ? "" : ".").append(step.getFieldName());
      }
    }
    return List.of(new Violation(field.toString(), "malformed", mapping.getOriginalMessage()));
  }

  /** The path without its first two steps, which are the Java method and parameter. */
  private static String field(Path path) {
    String[] steps = path.toString().split("\\.", 3);
    return steps.length == 3 ? steps[2] : steps[steps.length - 1];
  }

  private static String code(ConstraintViolation<?> violation) {
    String constraint =
        violation.getConstraintDescriptor().getAnnotation().annotationType().getSimpleName();
    return constraint.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }
}
