package coop.fourmiliere.accounting.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import coop.fourmiliere.jdbc.Query;
import coop.fourmiliere.messaging.IncomingEvent;
import coop.fourmiliere.messaging.Rejected;
import coop.fourmiliere.web.Paging;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** The shelf of the facts that could not be posted. */
@ApplicationScoped
class ParkedFacts implements Rejected {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String SELECT = "select * from parked where booked_at is null ";

  private final DataSource database;
  private final Clock clock;

  ParkedFacts(DataSource database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Puts a fact on the shelf, with the reason. */
  void park(IncomingEvent fact, RuntimeException reason) {
    Log.errorf("Fact %s (%s) is parked: %s", fact.id(), fact.type(), sentence(reason));
    Query.of(
            database,
            """
            insert into parked (event_id, type, origin, subject, happened_at, data, reason, parked_at, tried_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
        .with(fact.id())
        .with(fact.type())
        .with(fact.origin())
        .with(fact.subject())
        .with(fact.time())
        .with(fact.data().toString())
        .with(sentence(reason))
        .with(clock.instant())
        .with(clock.instant())
        .execute();
  }

  @Override
  public void reject(IncomingEvent fact, RuntimeException reason) {
    park(fact, reason);
  }

  List<ParkedFact> waiting(int offset) {
    return Query.of(database, SELECT + "order by parked_at, event_id limit ? offset ?")
        .with(Paging.SIZE)
        .with(offset)
        .list(ParkedFacts::read);
  }

  long count() {
    return Query.of(database, "select count(*) from parked where booked_at is null")
        .one(row -> row.getLong(1));
  }

  /** The fact if it waits; nobody else can try it until the transaction ends. */
  Optional<ParkedFact> lock(UUID id) {
    return Query.of(database, SELECT + "and event_id = ? for update")
        .with(id)
        .first(ParkedFacts::read);
  }

  void booked(UUID id) {
    Query.of(
            database,
            """
            update parked set booked_at = ?, tried_at = ?, attempts = attempts + 1
            where event_id = ?""")
        .with(clock.instant())
        .with(clock.instant())
        .with(id)
        .execute();
  }

  void refused(UUID id, String reason) {
    Query.of(
            database,
            """
            update parked set reason = ?, tried_at = ?, attempts = attempts + 1
            where event_id = ?""")
        .with(reason)
        .with(clock.instant())
        .with(id)
        .execute();
  }

  static String sentence(RuntimeException reason) {
    return reason.getMessage() == null ? reason.getClass().getSimpleName() : reason.getMessage();
  }

  private static ParkedFact read(ResultSet row) throws SQLException {
    IncomingEvent fact =
        new IncomingEvent(
            row.getObject("event_id", UUID.class),
            row.getString("type"),
            null,
            Query.instant(row, "happened_at"),
            row.getObject("subject", UUID.class),
            0,
            null,
            parse(row.getString("data")),
            row.getString("origin"));
    return new ParkedFact(
        fact, row.getString("reason"), Query.instant(row, "parked_at"), row.getInt("attempts"));
  }

  private static JsonNode parse(String data) {
    try {
      return JSON.readTree(data);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A parked fact is always JSON", e);
    }
  }
}
