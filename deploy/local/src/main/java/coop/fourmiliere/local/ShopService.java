package coop.fourmiliere.local;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** The five services, in the order of their ports. */
enum ShopService {
  CATALOG("catalog-service", true, 1),
  SALES("sales-service", true, 2),
  INVENTORY("inventory-service", true, 3),
  ACCOUNTING("accounting-service", true, 4),
  DEVICE("device-gateway", false, 5);

  private final String title;
  private final boolean hasDatabase;
  private final int portOffset;

  ShopService(String title, boolean hasDatabase, int portOffset) {
    this.title = title;
    this.hasDatabase = hasDatabase;
    this.portOffset = portOffset;
  }

  /** Its folder and its name in the log. */
  String title() {
    return title;
  }

  /** Its first segment, database and role. */
  String segment() {
    return name().toLowerCase(Locale.ROOT);
  }

  boolean hasDatabase() {
    return hasDatabase;
  }

  /** How far its port is from the edge's. */
  int portOffset() {
    return portOffset;
  }

  /**
   * Further flags for the JVM. What the gateway keeps for good is as much as the two thirds of its
   * heap that are usually for that: each collection would be a full one, of 50 ms and more.
   */
  List<String> flags() {
    return hasDatabase ? List.of() : List.of("-XX:NewRatio=4");
  }

  /** The most its heap may grow to. */
  int heapMegabytes() {
    return hasDatabase ? 160 : 32;
  }

  /** Where Maven put it. */
  Path application(Path root) {
    return root.resolve(title).resolve("target").resolve("quarkus-app");
  }
}
