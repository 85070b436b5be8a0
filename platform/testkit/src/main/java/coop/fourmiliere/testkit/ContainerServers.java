package coop.fourmiliere.testkit;

import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** PostgreSQL and Kafka as containers, where a Docker engine and the images are there. */
final class ContainerServers implements Servers {

  private final PostgreSQLContainer postgres = new PostgreSQLContainer("postgres:18-alpine");
  private final KafkaContainer kafka = new KafkaContainer("apache/kafka-native:4.1.2");

  static ContainerServers start() {
    ContainerServers servers = new ContainerServers();
    servers.postgres.start();
    servers.kafka.start();
    return servers;
  }

  @Override
  public String jdbcUrl() {
    return postgres.getJdbcUrl();
  }

  @Override
  public String username() {
    return postgres.getUsername();
  }

  @Override
  public String password() {
    return postgres.getPassword();
  }

  @Override
  public String bootstrapServers() {
    return kafka.getBootstrapServers();
  }

  @Override
  public void close() {
    kafka.stop();
    postgres.stop();
  }
}
