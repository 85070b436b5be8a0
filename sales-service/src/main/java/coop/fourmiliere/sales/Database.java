package coop.fourmiliere.sales;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * Plain JDBC in the running transaction, for what must take few round trips. Entities that are read
 * by it must have been flushed.
 */
@ApplicationScoped
public class Database {

  private final AgroalDataSource dataSource;

  Database(AgroalDataSource dataSource) {
    this.dataSource = dataSource;
  }

  /**
   * Does some work on the transaction's connection.
   *
   * @throws DatabaseFault when the database refuses or is away; the transaction is lost
   */
  public <T> T with(Work<T> work) {
    try (Connection connection = dataSource.getConnection()) {
      return work.on(connection);
    } catch (SQLException e) {
      throw new DatabaseFault(e);
    }
  }

  /** Statements on a connection. */
  @FunctionalInterface
  public interface Work<T> {

    /** Does them; the connection is not to be closed. */
    T on(Connection connection) throws SQLException;
  }

  /** The database refused or is away. */
  public static final class DatabaseFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DatabaseFault(SQLException cause) {
      super(cause.getMessage(), cause);
    }
  }
}
