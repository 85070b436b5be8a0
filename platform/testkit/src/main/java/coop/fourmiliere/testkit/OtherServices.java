package coop.fourmiliere.testkit;

import java.util.stream.Stream;

/** The packages of all services but one. */
final class OtherServices {

  private OtherServices() {}

  static String[] of(String name) {
    return Stream.of("catalog", "sales", "inventory", "accounting", "device")
        .filter(other -> !other.equals(name))
        .map(other -> "coop.fourmiliere." + other + "..")
        .toArray(String[]::new);
  }
}
