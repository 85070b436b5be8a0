package coop.fourmiliere.sales.receipt;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import coop.fourmiliere.kernel.HashChain;
import coop.fourmiliere.sales.Database;
import coop.fourmiliere.web.CommonProblem;
import coop.fourmiliere.web.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Re-computes a till's chain from its first ticket to the one that the till holds as its last, so
 * that a ticket changed, lost, moved or cut off at the end shows.
 */
@ApplicationScoped
class TillChain {

  private static final String END = "select last_number, last_hash from till where id = ?";

  private static final String LINKS =
      """
      select receipt_number, id::text, case kind when 'refund' then -total_cents else total_cents end,
        hash, body
      from ticket where till_id = ? and receipt_number > ? and receipt_number <= ?
      order by receipt_number limit 500""";

  private final Database database;
  private final ObjectMapper json;

  TillChain(Database database, ObjectMapper json) {
    this.database = database;
    this.json = json;
  }

  /** Checks all tickets that a till had booked when the check began. */
  ChainCheck verify(String tillId) {
    Link end = end(tillId);
    Link last = new Link(0, null, 0, HashChain.GENESIS, null);
    while (last.number < end.number) {
      List<Link> links = links(tillId, last.number, end.number);
      for (Link link : links) {
        if (link.number != last.number + 1 || !follows(link, last)) {
          return new ChainCheck(false, last.number + 1, last.number + 1);
        }
        last = link;
      }
      if (links.isEmpty()) {
        return new ChainCheck(false, last.number, last.number + 1);
      }
    }
    boolean ok = Arrays.equals(last.hash, end.hash);
    return new ChainCheck(ok, last.number, ok ? null : Long.valueOf(last.number));
  }

  private boolean follows(Link link, Link previous) {
    try {
      JsonNode ticket = json.readTree(link.body);
      return Arrays.equals(link.hash, HashChain.next(previous.hash, link.body))
          && ticket.path("id").asText().equals(link.id)
          && ticket.path("receiptNumber").asLong() == link.number
          && ticket.path("totals").path("totalCents").asLong() == link.totalCents;
    } catch (JsonProcessingException | IllegalArgumentException e) {
      return false;
    }
  }

  private Link end(String tillId) {
    return database.with(
        connection -> {
          try (PreparedStatement select = connection.prepareStatement(END)) {
            select.setString(1, tillId);
            try (ResultSet row = select.executeQuery()) {
              if (!row.next()) {
                throw new Refusal(CommonProblem.NOT_FOUND, "There is no till " + tillId + ".");
              }
              return new Link(row.getLong(1), null, 0, row.getBytes(2), null);
            }
          }
        });
  }

  private List<Link> links(String tillId, long after, long upTo) {
    return database.with(
        connection -> {
          try (PreparedStatement select = connection.prepareStatement(LINKS)) {
            select.setString(1, tillId);
            select.setLong(2, after);
            select.setLong(3, upTo);
            List<Link> links = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
              while (row.next()) {
                links.add(Link.of(row));
              }
            }
            return links;
          }
        });
  }

  @SuppressWarnings("ArrayRecordComponent") // compared by content, above
  private record Link(long number, String id, long totalCents, byte[] hash, String body) {
    static Link of(ResultSet row) throws SQLException {
      return new Link(
          row.getLong(1), row.getString(2), row.getLong(3), row.getBytes(4), row.getString(5));
    }
  }
}
