package coop.fourmiliere.device;

import static java.util.Map.entry;

import coop.fourmiliere.testkit.BrokerProcess;
import coop.fourmiliere.testkit.Tokens;
import io.micrometer.core.instrument.Metrics;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

/** What a gateway under test needs: a broker, keys and simulated devices; it has no database. */
public class GatewayServers implements QuarkusTestResourceLifecycleManager {

  private Path folder;
  private BrokerProcess broker;

  @Override
  public Map<String, String> start() {
    // The gateway of the test before left its meters, which would ask beans that are gone.
    Metrics.globalRegistry.clear();
    try {
      folder = Files.createTempDirectory("fourmiliere-gateway");
      broker = BrokerProcess.start(folder);
      broker.awaitReady();
      DeviceTopics.create(broker.address());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Tokens.of("cashier"); // makes the key pair of this run and leaves it in system properties
    return Map.ofEntries(
        entry("kafka.bootstrap.servers", broker.address()),
        entry("fourmiliere.journal.file", folder.resolve("journal/journal.db").toString()),
        entry("fourmiliere.serial.root", folder.resolve("computer").toString()),
        entry("FOURMILIERE_GATEWAY_CONFIG", folder.resolve("gateway.properties").toString()),
        entry("fourmiliere.simulator", "true"),
        // The simulator's two readings come over HTTP, on a machine that may stall between them.
        entry("fourmiliere.devices.scanner-1.double-read-millis", "20000"),
        entry("fourmiliere.simulator.terminal", "true"),
        entry("fourmiliere.devices.printer-1.drawer-open", "high"),
        entry("fourmiliere.origins", "https://shop.example.be"),
        entry("fourmiliere.shop.address", "https://caisse.example.be"),
        entry("quarkus.http.test-port", "0"),
        entry("mp.jwt.verify.publickey", System.getProperty("fourmiliere.test.public-key")),
        entry("smallrye.jwt.sign.key", System.getProperty("fourmiliere.test.private-key")));
  }

  @Override
  public void stop() {
    broker.close();
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted((a, b) -> b.compareTo(a)).forEach(file -> file.toFile().delete());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
