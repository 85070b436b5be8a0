package coop.fourmiliere.sales.drawer;

import com.fasterxml.jackson.annotation.JsonValue;
import coop.fourmiliere.kernel.Money;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Locale;

/** Which way cash goes. */
enum MovementKind {
  /** Into the drawer. */
  IN,
  /** Out of it, for an expense. */
  OUT,
  /** Out of it, into the safe. */
  SAFE;

  private final String code = name().toLowerCase(Locale.ROOT);

  @JsonValue
  String code() {
    return code;
  }

  /** What such a movement adds to the drawer. */
  Money inDrawer(long amountCents) {
    Money amount = Money.of(amountCents);
    return this == IN ? amount : amount.negated();
  }

  /** As the database names it. */
  @Converter(autoApply = true)
  static class InDatabase implements AttributeConverter<MovementKind, String> {
    @Override
    public String convertToDatabaseColumn(MovementKind kind) {
      return kind.code;
    }

    @Override
    public MovementKind convertToEntityAttribute(String code) {
      return MovementKind.valueOf(code.toUpperCase(Locale.ROOT));
    }
  }
}
