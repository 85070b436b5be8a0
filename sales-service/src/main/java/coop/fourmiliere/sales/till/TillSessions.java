package coop.fourmiliere.sales.till;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** All till sessions, open and closed. */
@ApplicationScoped
public class TillSessions implements PanacheRepositoryBase<TillSession, UUID> {

  /**
   * Sessions, the newest first; each criterion may be null.
   *
   * @param visibleTo only those that are open, or that this member of staff opened or closed
   */
  PanacheQuery<TillSession> search(String tillId, Boolean open, UUID visibleTo) {
    return find(
        """
        (?1 is null or tillId = ?1)
        and (?2 is null or (closedAt is null) = ?2)
        and (?3 is null or closedAt is null or openedBy = ?3 or closedBy = ?3)
        order by openedAt desc, id""",
        tillId,
        open,
        visibleTo);
  }
}
