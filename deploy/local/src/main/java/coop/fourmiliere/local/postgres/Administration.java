package coop.fourmiliere.local.postgres;

import coop.fourmiliere.local.process.LocalPort;
import coop.fourmiliere.local.process.Trouble;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;

/** What the superuser does: see whose server it is, see that it is safe, make databases. */
public final class Administration {

  private final LocalPort port;
  private final String password;
  private final String instance;

  public Administration(LocalPort port, String password, String instance) {
    this.port = port;
    this.password = password;
    this.instance = instance;
  }

  /** Whether our own server, and no other, answers on the port. */
  public boolean isOurs() {
    if (!port.answers()) {
      return false;
    }
    try (Connection connection = connect()) {
      return instance.equals(show(connection, "cluster_name"));
    } catch (SQLException e) {
      return false;
    }
  }

  /** Makes roles and databases that are not there, and gives each role its present password. */
  public void open(List<Database> databases) {
    try (Connection connection = connect()) {
      requireDurable(connection);
      for (Database database : databases) {
        open(connection, database);
      }
    } catch (SQLException e) {
      throw new Trouble("The databases can't be made: " + e.getMessage(), e);
    }
  }

  private static void requireDurable(Connection connection) throws SQLException {
    for (String setting : List.of("fsync", "synchronous_commit")) {
      String value = show(connection, setting);
      if (!"on".equals(value)) {
        throw new Trouble(
            "PostgreSQL has " + setting + " " + value + ": a sale could be lost in a power cut.");
      }
    }
  }

  private static void open(Connection connection, Database database) throws SQLException {
    String name = database.name();
    if (!exists(connection, "select 1 from pg_roles where rolname = ?", name)) {
      execute(connection, "create role " + name + " login");
    }
    execute(connection, "alter role " + name + " password '" + database.password() + "'");
    if (!exists(connection, "select 1 from pg_database where datname = ?", name)) {
      execute(connection, "create database " + name + " owner " + name);
      execute(connection, "revoke all on database " + name + " from public");
    }
  }

  private Connection connect() throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("user", Postgres.SUPERUSER);
    properties.setProperty("password", password);
    properties.setProperty("connectTimeout", "2");
    properties.setProperty("socketTimeout", "20");
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:" + port.number() + "/postgres", properties);
  }

  private static String show(Connection connection, String setting) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("show " + setting)) {
      row.next();
      return row.getString(1);
    }
  }

  private static boolean exists(Connection connection, String query, String name)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      statement.setString(1, name);
      try (ResultSet row = statement.executeQuery()) {
        return row.next();
      }
    }
  }

  private static void execute(Connection connection, String command) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(command);
    }
  }
}
