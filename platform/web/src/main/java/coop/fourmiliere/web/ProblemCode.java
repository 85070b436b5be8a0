package coop.fourmiliere.web;

import java.util.Locale;

/** A reason to refuse a request. Each service lists its own in one enum. */
public interface ProblemCode {

  /** The enum constant's name, for example {@code TOTALS_DIFFER}. */
  String name();

  /** The HTTP status, 400 to 599. */
  int status();

  /** One short sentence, the same for every occurrence. */
  String title();

  /** The stable code that clients translate by, for example {@code totals-differ}. */
  default String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
