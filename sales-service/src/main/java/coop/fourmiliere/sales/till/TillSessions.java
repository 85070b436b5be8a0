package coop.fourmiliere.sales.till;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** All till sessions, open and closed. */
@ApplicationScoped
public class TillSessions implements PanacheRepositoryBase<TillSession, UUID> {

  /** The till of a session; empty when there is no such session. */
  public Optional<String> tillOf(UUID sessionId) {
    return findByIdOptional(sessionId).map(session -> session.tillId);
  }

  /**
   * Sessions, the newest first; each criterion may be null.
   *
   * @param visibleTo only those that are open, or that this member of staff opened or closed
   */
  PanacheQuery<TillSession> search(String tillId, Boolean open, UUID visibleTo) {
    List<String> conditions = new ArrayList<>(List.of("true"));
    Map<String, Object> values = new HashMap<>();
    if (tillId != null) {
      conditions.add("tillId = :till");
      values.put("till", tillId);
    }
    if (open != null) {
      conditions.add(open ? "closedAt is null" : "closedAt is not null");
    }
    if (visibleTo != null) {
      conditions.add("(closedAt is null or openedBy = :staff or closedBy = :staff)");
      values.put("staff", visibleTo);
    }
    return find(String.join(" and ", conditions) + " order by openedAt desc, id desc", values);
  }
}
