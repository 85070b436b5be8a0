package coop.fourmiliere.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * One statement to the service's database, within the running transaction if there is one. Arrays
 * make many rows of one statement: {@code select * from unnest(?, ?)}.
 */
public final class Query {

  private final DataSource database;
  private final String sql;
  private final List<Binding> bindings = new ArrayList<>();

  private Query(DataSource database, String sql) {
    this.database = database;
    this.sql = sql;
  }

  /** A statement with {@code ?} for each value. */
  public static Query of(DataSource database, String sql) {
    return new Query(database, sql);
  }

  /** The next value; may be null. */
  public Query with(Object value) {
    Object known = value instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : value;
    bindings.add((statement, at) -> statement.setObject(at, known));
    return this;
  }

  /**
   * The next value, an array.
   *
   * @param type the PostgreSQL type of its elements
   */
  public Query with(String type, Stream<?> values) {
    Object[] elements = values.toArray();
    bindings.add(
        (statement, at) ->
            statement.setArray(at, statement.getConnection().createArrayOf(type, elements)));
    return this;
  }

  /** Runs a change and returns how many rows it touched. */
  public int execute() {
    return run(PreparedStatement::executeUpdate);
  }

  /** All rows. */
  public <T> List<T> list(Reader<T> reader) {
    return run(
        statement -> {
          List<T> rows = new ArrayList<>();
          try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
              rows.add(reader.read(row));
            }
          }
          return rows;
        });
  }

  /** The first row, if there is one. */
  public <T> Optional<T> first(Reader<T> reader) {
    return list(reader).stream().findFirst();
  }

  /** The one row that there always is, for example of a sum. */
  public <T> T one(Reader<T> reader) {
    return first(reader).orElseThrow();
  }

  /** An instant of a row, or null. */
  public static Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
    return value == null ? null : value.toInstant();
  }

  private <T> T run(Work<T> work) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      int at = 1;
      for (Binding binding : bindings) {
        binding.bind(statement, at++);
      }
      return work.on(statement);
    } catch (SQLException e) {
      throw new DatabaseFault(e);
    }
  }

  /** Reads the current row. */
  @FunctionalInterface
  public interface Reader<T> {
    /** The row as an object. */
    T read(ResultSet row) throws SQLException;
  }

  @FunctionalInterface
  private interface Binding {
    void bind(PreparedStatement statement, int at) throws SQLException;
  }

  @FunctionalInterface
  private interface Work<T> {
    T on(PreparedStatement statement) throws SQLException;
  }

  /** The database refused or is away; which of both, the cause tells. */
  static final class DatabaseFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DatabaseFault(SQLException cause) {
      super(cause.getMessage(), cause);
    }
  }
}
