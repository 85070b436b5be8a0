package coop.fourmiliere.testkit;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;

/**
 * Gives the service under test its PostgreSQL, Kafka and keys. Put it on one test class with {@code
 * TestResourceScope.GLOBAL}, so that all classes of the module share them and nothing restarts.
 *
 * <p>{@code -Dfourmiliere.test.servers=containers} takes Testcontainers instead of processes.
 */
public class ShopServers implements QuarkusTestResourceLifecycleManager {

  private Servers servers;

  @Override
  public Map<String, String> start() {
    boolean containers =
        "containers".equals(System.getProperty("fourmiliere.test.servers", "embedded"));
    servers = containers ? ContainerServers.start() : EmbeddedServers.start();
    Map<String, String> settings = new HashMap<>();
    settings.put("quarkus.datasource.jdbc.url", servers.jdbcUrl());
    settings.put("quarkus.datasource.username", servers.username());
    settings.put("quarkus.datasource.password", servers.password());
    settings.put("kafka.bootstrap.servers", servers.bootstrapServers());
    settings.put("quarkus.http.test-port", "0");
    settings.putAll(Keys.settings());
    return settings;
  }

  @Override
  public void stop() {
    if (servers != null) {
      servers.close();
    }
  }
}
