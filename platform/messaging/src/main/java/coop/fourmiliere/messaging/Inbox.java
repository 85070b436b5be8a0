package coop.fourmiliere.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

/** Remembers which events have had their effect. Called in the transaction of the effect. */
@ApplicationScoped
class Inbox {

  private static final String INSERT =
      """
      insert into inbox (event_id, type, trace_id)
      select * from unnest(?::uuid[], ?::text[], ?::text[])
      on conflict do nothing
      returning event_id""";

  private final DataSource dataSource;

  Inbox(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** Records the events and returns those that were not there yet, in their order, each once. */
  List<IncomingEvent> firstSeen(List<IncomingEvent> events) throws SQLException {
    Set<UUID> recorded = record(events);
    List<IncomingEvent> fresh = new ArrayList<>(recorded.size());
    for (IncomingEvent event : events) {
      if (recorded.remove(event.id())) {
        fresh.add(event);
      }
    }
    return fresh;
  }

  private Set<UUID> record(List<IncomingEvent> events) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert = connection.prepareStatement(INSERT)) {
      insert.setArray(
          1, connection.createArrayOf("uuid", events.stream().map(IncomingEvent::id).toArray()));
      insert.setArray(
          2, connection.createArrayOf("text", events.stream().map(IncomingEvent::type).toArray()));
      insert.setArray(
          3,
          connection.createArrayOf("text", events.stream().map(IncomingEvent::traceId).toArray()));
      Set<UUID> recorded = new HashSet<>();
      try (ResultSet rows = insert.executeQuery()) {
        while (rows.next()) {
          recorded.add(rows.getObject(1, UUID.class));
        }
      }
      return recorded;
    }
  }
}
