package coop.fourmiliere.acceptance.shop;

import java.util.Locale;

/** What runs in the shop, and may die. */
public enum Target {
  CATALOG("catalog-service"),
  SALES("sales-service"),
  INVENTORY("inventory-service"),
  ACCOUNTING("accounting-service"),
  DEVICE("device-gateway"),
  KAFKA("kafka"),
  POSTGRES("postgres");

  private final String child;

  Target(String child) {
    this.child = child;
  }

  /** Its name among the launcher's children. */
  public String child() {
    return child;
  }

  /** The first segment of a service's addresses, and the name of its database. */
  public String segment() {
    return name().toLowerCase(Locale.ROOT);
  }
}
