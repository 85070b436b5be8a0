package coop.fourmiliere.bench.shop;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

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
    return of(database).getConnection();
  }

  /** Where connections to a database come from. */
  public DataSource of(String database) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(server + database + "?reWriteBatchedInserts=true");
    source.setUser("postgres");
    source.setPassword(password);
    return source;
  }
}
