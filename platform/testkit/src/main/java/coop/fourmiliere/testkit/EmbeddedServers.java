package coop.fourmiliere.testkit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** PostgreSQL and Kafka as processes of this machine, from Maven artifacts: needs no Docker. */
final class EmbeddedServers implements Servers {

  private final Path folder;
  private final EmbeddedPostgres postgres;
  private final BrokerProcess broker;

  private EmbeddedServers(Path folder, EmbeddedPostgres postgres, BrokerProcess broker) {
    this.folder = folder;
    this.postgres = postgres;
    this.broker = broker;
  }

  static EmbeddedServers start() {
    try {
      Path folder = Files.createTempDirectory("fourmiliere-test");
      BrokerProcess broker = BrokerProcess.start(folder.resolve("kafka"));
      EmbeddedPostgres postgres =
          EmbeddedPostgres.builder()
              .setDataDirectory(folder.resolve("postgres"))
              .setServerConfig("fsync", "on")
              .setServerConfig("synchronous_commit", "on")
              .setServerConfig("max_connections", "100")
              .start();
      broker.awaitReady();
      return new EmbeddedServers(folder, postgres, broker);
    } catch (IOException e) {
      throw new UncheckedIOException("PostgreSQL or Kafka can't be started for the tests", e);
    }
  }

  @Override
  public String jdbcUrl() {
    return "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/postgres";
  }

  @Override
  public String username() {
    return "postgres";
  }

  @Override
  public String password() {
    return "postgres";
  }

  @Override
  public String bootstrapServers() {
    return broker.address();
  }

  @Override
  public void close() {
    try {
      postgres.close();
      broker.close();
      try (Stream<Path> files = Files.walk(folder)) {
        files.sorted((a, b) -> b.compareTo(a)).forEach(file -> file.toFile().delete());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
