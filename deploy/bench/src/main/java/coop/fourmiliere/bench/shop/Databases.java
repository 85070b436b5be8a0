package coop.fourmiliere.bench.shop;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Connections to the shop's PostgreSQL, as its superuser. */
public final class Databases {

  private final String server;
  private final String password;

  public Databases(ShopHome home) {
    this.server = "jdbc:postgresql://127.0.0.1:" + home.postgresPort() + "/";
    this.password = home.superuserPassword();
  }

  /** A connection that the caller closes. */
  public Connection connect(String database) throws SQLException {
    return DriverManager.getConnection(
        server + database + "?reWriteBatchedInserts=true", "postgres", password);
  }
}
