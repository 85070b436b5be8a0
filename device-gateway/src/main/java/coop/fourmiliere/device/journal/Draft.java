package coop.fourmiliere.device.journal;

import java.util.UUID;

/** What is to become an entry. */
record Draft(EntryKind kind, UUID id, String json) {

  private static final int CHARACTERS_AT_MOST = 256 * 1024;

  Draft {
    if (kind == null || id == null || json == null || json.isBlank()) {
      throw new IllegalArgumentException("an entry has a kind, an id and a content");
    }
    if (json.length() > CHARACTERS_AT_MOST) {
      throw new IllegalArgumentException(
          "an entry has at most " + CHARACTERS_AT_MOST + " characters, not " + json.length());
    }
  }
}
