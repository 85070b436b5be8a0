package coop.fourmiliere.local;

import coop.fourmiliere.local.process.LocalPort;
import coop.fourmiliere.local.process.Trouble;
import java.util.LinkedHashMap;
import java.util.Map;

/** The ports of a local run: the edge's, and the others in a row after it. */
record Ports(int edge) {

  static final int LOWEST = 1024;
  static final int HIGHEST = 65_000;

  LocalPort service(ShopService service) {
    return new LocalPort(edge + service.portOffset());
  }

  LocalPort postgres() {
    return new LocalPort(edge + 6);
  }

  LocalPort kafka() {
    return new LocalPort(edge + 7);
  }

  LocalPort kafkaController() {
    return new LocalPort(edge + 8);
  }

  /** Refuses to begin while a stranger holds one of the ports that will be used. */
  void requireFree(boolean infraOnly) {
    Map<String, LocalPort> wanted = new LinkedHashMap<>();
    if (!infraOnly) {
      wanted.put("the shop's address", new LocalPort(edge));
      for (ShopService service : ShopService.values()) {
        wanted.put(service.title(), service(service));
      }
    }
    wanted.put("PostgreSQL", postgres());
    wanted.put("Kafka", kafka());
    wanted.put("Kafka's controller", kafkaController());
    wanted.forEach(this::requireFree);
  }

  private void requireFree(String use, LocalPort port) {
    if (!port.isFree()) {
      throw new Trouble(
          "Port %d (for %s) is taken by another program; end it, or choose other ports: ./shop --port %d"
              .formatted(port.number(), use, edge < 20_000 ? edge + 1000 : edge - 1000));
    }
  }
}
