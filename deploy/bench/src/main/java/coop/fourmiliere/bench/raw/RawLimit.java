package coop.fourmiliere.bench.raw;

import static java.nio.charset.StandardCharsets.UTF_8;

import coop.fourmiliere.bench.figures.Rate;
import coop.fourmiliere.bench.load.Baskets;
import coop.fourmiliere.bench.load.OfferedArticle;
import coop.fourmiliere.bench.shop.Databases;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The raw limit: what the shop's PostgreSQL takes in a database of its own, over plain JDBC. */
public final class RawLimit implements AutoCloseable {

  private static final String DATABASE = "bench";
  private static final long SEED = 20_261_124;

  private final Databases databases;
  private final List<OfferedArticle> offered;

  private RawLimit(Databases databases, List<OfferedArticle> offered) {
    this.databases = databases;
    this.offered = offered;
  }

  /**
   * Makes the database; closing throws it away.
   *
   * @param offered what the sales are made of
   * @throws IllegalStateException when PostgreSQL confirms what a crash could lose
   */
  public static RawLimit open(Databases databases, List<OfferedArticle> offered)
      throws SQLException, IOException {
    try (Connection connection = databases.connect("postgres");
        Statement statement = connection.createStatement()) {
      requireOn(statement, "synchronous_commit");
      requireOn(statement, "fsync");
      statement.execute("drop database if exists " + DATABASE);
      statement.execute("create database " + DATABASE);
    }
    try (Connection connection = databases.connect(DATABASE);
        Statement statement = connection.createStatement()) {
      statement.execute(schema());
    }
    return new RawLimit(databases, offered);
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
        tills.add(new RawTill(databases.connect(DATABASE), new Baskets(offered, SEED + i)));
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

  private static String schema() throws IOException {
    try (InputStream in = RawLimit.class.getResourceAsStream("schema.sql")) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }

  /** A name for a till that no other has. */
  static String newTill() {
    return "raw-" + UUID.randomUUID();
  }

  @Override
  public void close() throws SQLException {
    try (Connection connection = databases.connect("postgres");
        Statement statement = connection.createStatement()) {
      statement.execute("drop database " + DATABASE);
    }
  }
}
