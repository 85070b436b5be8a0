package coop.fourmiliere.bench.raw;

import coop.fourmiliere.bench.figures.Rate;
import coop.fourmiliere.bench.shop.Databases;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.flywaydb.core.Flyway;

/**
 * The raw limit: how fast plain JDBC writes the very rows that sales left in sales-service, into
 * the same tables, in a database of its own on the shop's PostgreSQL.
 */
public final class RawLimit implements AutoCloseable {

  private static final String DATABASE = "bench";
  private static final int EXAMPLES = 500;
  private static final Logger FLYWAY = Logger.getLogger("org.flywaydb");

  static {
    FLYWAY.setLevel(Level.WARNING);
  }

  private final Databases databases;
  private final List<WrittenSale> sales;

  private RawLimit(Databases databases, List<WrittenSale> sales) {
    this.databases = databases;
    this.sales = sales;
  }

  /**
   * Makes the database by the migrations of sales-service, and reads what the shop sold last;
   * closing throws the database away.
   *
   * @throws IllegalStateException when PostgreSQL confirms what a crash could lose, or when the
   *     shop has sold nothing yet
   */
  public static RawLimit open(Databases databases) throws SQLException {
    try (Connection connection = databases.connect("postgres");
        Statement statement = connection.createStatement()) {
      requireOn(statement, "synchronous_commit");
      requireOn(statement, "fsync");
      statement.execute("drop database if exists " + DATABASE);
      statement.execute("create database " + DATABASE);
    }
    Flyway.configure()
        .dataSource(databases.of(DATABASE))
        .locations("classpath:db/messaging", "classpath:db/migration")
        .load()
        .migrate();
    try (Connection shop = databases.connect("sales")) {
      return new RawLimit(databases, WrittenSale.newest(shop, EXAMPLES));
    }
  }

  /**
   * Writes sales over several connections at once, each of a till of its own.
   *
   * @param perClient how many each writes
   */
  public Rate measure(int clients, int perClient) throws SQLException, InterruptedException {
    ExecutorService hands = Executors.newFixedThreadPool(clients);
    List<RawTill> tills = new ArrayList<>();
    try {
      for (int i = 0; i < clients; i++) {
        tills.add(new RawTill(databases.connect(DATABASE), sales));
      }
      List<Future<?>> writing = new ArrayList<>();
      long begin = System.nanoTime();
      for (RawTill till : tills) {
        writing.add(hands.submit(() -> till.write(perClient)));
      }
      for (Future<?> written : writing) {
        written.get();
      }
      return new Rate((long) clients * perClient, Duration.ofNanos(System.nanoTime() - begin));
    } catch (ExecutionException e) {
      throw new IllegalStateException("A sale could not be written", e);
    } finally {
      hands.shutdownNow();
      for (RawTill till : tills) {
        till.close();
      }
    }
  }

  private static void requireOn(Statement statement, String setting) throws SQLException {
    try (ResultSet row = statement.executeQuery("show " + setting)) {
      row.next();
      if (!row.getString(1).equals("on")) {
        throw new IllegalStateException(setting + " is " + row.getString(1) + ", must be on");
      }
    }
  }

  @Override
  public void close() throws SQLException {
    try (Connection connection = databases.connect("postgres");
        Statement statement = connection.createStatement()) {
      statement.execute("drop database " + DATABASE);
    }
  }
}
