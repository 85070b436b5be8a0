package coop.fourmiliere.accounting.ledger;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import coop.fourmiliere.kernel.HashChain;
import coop.fourmiliere.web.CanonicalJson;
import java.time.Instant;

/**
 * What of an entry goes into the chain: all that a reader of the books relies on. A field may be
 * added one day if entries without it leave it out; none may change.
 */
final class ChainDocument {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private ChainDocument() {}

  /** The hash of the entry as the link after that one. */
  static byte[] hash(byte[] previous, JournalEntry entry, long number, Instant recordedAt) {
    return HashChain.nextCanonical(previous, CanonicalJson.write(of(entry, number, recordedAt)));
  }

  private static ObjectNode of(JournalEntry entry, long number, Instant recordedAt) {
    ObjectNode document =
        JSON.objectNode()
            .put("id", entry.id().toString())
            .put("journal", entry.journal().name())
            .put("number", number)
            .put("date", entry.date().toString())
            .put("recordedAt", recordedAt.toString())
            .put("source", entry.source().id().toString())
            .put("sourceType", entry.source().type().code())
            .put("description", entry.description());
    if (entry.tillId() != null) {
      document.put("tillId", entry.tillId());
    }
    if (entry.tillSessionId() != null) {
      document.put("tillSessionId", entry.tillSessionId().toString());
    }
    ArrayNode postings = document.putArray("postings");
    entry.postings().forEach(posting -> postings.add(of(posting)));
    return document;
  }

  private static ObjectNode of(Posting posting) {
    ObjectNode line =
        JSON.objectNode()
            .put("account", posting.account())
            .put("debitCents", posting.debit().cents())
            .put("creditCents", posting.credit().cents());
    if (posting.vatRate() != null) {
      line.put("vatRateBp", posting.vatRate().bp());
    }
    return line;
  }
}
