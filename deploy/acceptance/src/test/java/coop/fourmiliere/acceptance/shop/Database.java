package coop.fourmiliere.acceptance.shop;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** One service's tables, read behind its back. */
public final class Database implements AutoCloseable {

  private final String address;
  private final Properties properties = new Properties();
  private Connection connection;

  Database(String address, String user, String password) {
    this.address = address;
    properties.setProperty("user", user);
    properties.setProperty("password", password);
    properties.setProperty("connectTimeout", "5");
    properties.setProperty("socketTimeout", "60");
  }

  /** The rows of a query, one object each. */
  public synchronized <T> List<T> rows(String sql, Reader<T> reader, Object... values) {
    boolean old = connection != null;
    try {
      return read(sql, reader, values);
    } catch (SQLException e) {
      close();
      if (old) {
        // The connection may have died with a server that is back by now.
        return rows(sql, reader, values);
      }
      throw new Unreadable(e);
    }
  }

  private <T> List<T> read(String sql, Reader<T> reader, Object... values) throws SQLException {
    try (PreparedStatement statement = connected().prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      List<T> rows = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          rows.add(reader.read(row));
        }
      }
      return rows;
    }
  }

  /** The one number that a query answers. */
  public long number(String sql, Object... values) {
    return rows(sql, row -> row.getLong(1), values).get(0);
  }

  private Connection connected() throws SQLException {
    if (connection == null) {
      connection = DriverManager.getConnection(address, properties);
    }
    return connection;
  }

  /** Lets go of the connection; the next query opens another. */
  @Override
  public synchronized void close() {
    if (connection != null) {
      try {
        connection.close();
      } catch (SQLException e) {
        // The server is gone, and the connection with it.
      } finally {
        connection = null;
      }
    }
  }

  /** Makes an object of a row. */
  public interface Reader<T> {
    T read(ResultSet row) throws SQLException;
  }

  /** The database does not answer, or not so. */
  public static final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unreadable(SQLException cause) {
      super(cause);
    }
  }
}
