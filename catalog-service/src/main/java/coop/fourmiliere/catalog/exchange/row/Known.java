package coop.fourmiliere.catalog.exchange.row;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What other rows can point at: things that are stored, or came in before with the same upload. */
public final class Known {

  private final Map<String, UUID> ids = new HashMap<>();
  private final Set<UUID> renamed = new HashSet<>();

  /**
   * Makes a thing known under its foreign id; the id here may be null for what is not worth one.
   */
  public void add(String externalId, UUID id) {
    ids.put(externalId, id);
  }

  /** Remembers that a thing is called otherwise now. */
  public void renamed(UUID id) {
    renamed.add(id);
  }

  /** Whether a thing is called otherwise than before the import. */
  public boolean isRenamed(UUID id) {
    return renamed.contains(id);
  }

  /** Reads a reference; the fault is for one that points at nothing. */
  public RowReader.Rule<UUID> reference(RowFault fault) {
    return externalId -> {
      if (!ids.containsKey(externalId)) {
        throw new BadCell(fault, "It is neither stored nor in this upload: " + externalId);
      }
      return ids.get(externalId);
    };
  }
}
