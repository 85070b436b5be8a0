package coop.fourmiliere.testkit;

/** A PostgreSQL and a Kafka that one test run has for itself. */
interface Servers extends AutoCloseable {

  /** JDBC address of an empty database. */
  String jdbcUrl();

  String username();

  String password();

  String bootstrapServers();

  @Override
  void close();
}
