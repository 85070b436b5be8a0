package coop.fourmiliere.sales.till;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** A till from its opening to its closing. Whoever changes it holds its till. */
@Entity
public class TillSession {

  @Id UUID id;

  String tillId;

  LocalDate businessDate;

  Instant openedAt;

  UUID openedBy;

  long floatCents;

  Instant closedAt;

  UUID closedBy;

  UUID closingId;

  Long expectedCashCents;

  Long countedCashCents;

  long version;

  @ElementCollection
  @CollectionTable(name = "float_count", joinColumns = @JoinColumn(name = "session_id"))
  @MapKeyColumn(name = "denomination_cents")
  @Column(name = "pieces")
  Map<Integer, Integer> floatCount = new HashMap<>();

  @ElementCollection
  @CollectionTable(name = "closing_count", joinColumns = @JoinColumn(name = "session_id"))
  @MapKeyColumn(name = "denomination_cents")
  @Column(name = "pieces")
  Map<Integer, Integer> closingCount = new HashMap<>();

  protected TillSession() {}

  TillSession(UUID id, OpenTill command, LocalDate businessDate, Instant at, UUID staff) {
    this.id = id;
    this.tillId = command.tillId();
    this.businessDate = businessDate;
    this.openedAt = at;
    this.openedBy = staff;
    this.floatCents = command.floatCount().total().cents();
    this.floatCount.putAll(command.floatCount().pieces());
    this.version = 1;
  }

  boolean isOpen() {
    return closedAt == null;
  }

  /** Whether this is the session that such a command opened. */
  boolean wasOpenedAs(OpenTill command) {
    return tillId.equals(command.tillId())
        && new CashCount(floatCount).equals(command.floatCount());
  }

  /** Whether this session was closed by that very closing. */
  boolean wasClosedAs(CloseTill command) {
    return new CashCount(closingCount).equals(command.cashCount());
  }

  /** Closes it for good: from now on only late tickets change what should have been there. */
  void close(CloseTill command, UUID closing, long expectedCents, Instant at, UUID staff) {
    closedAt = at;
    closedBy = staff;
    closingId = closing;
    expectedCashCents = expectedCents;
    countedCashCents = command.cashCount().total().cents();
    closingCount.putAll(command.cashCount().pieces());
    nextVersion();
  }

  /** The version of the next thing that is published about this session. */
  public long nextVersion() {
    return ++version;
  }
}
