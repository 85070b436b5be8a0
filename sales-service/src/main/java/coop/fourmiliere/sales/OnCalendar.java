package coop.fourmiliere.sales;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import java.time.Instant;

/**
 * A time that a shop's calendar can hold: from 2000 up to the year 9999. A till's clock may be
 * wrong by years, and its tickets are taken; what lies outside can't be written down by everybody
 * who hears of it.
 */
@Constraint(validatedBy = OnCalendar.Check.class)
@Target({FIELD, PARAMETER})
@Retention(RUNTIME)
public @interface OnCalendar {

  String message() default "must lie between the years 2000 and 9999";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Says so; nothing is on any calendar. */
  final class Check implements ConstraintValidator<OnCalendar, Instant> {

    private static final Instant FIRST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");

    @Override
    public boolean isValid(Instant time, ConstraintValidatorContext context) {
      return time == null || (!time.isBefore(FIRST) && time.isBefore(LAST));
    }
  }
}
