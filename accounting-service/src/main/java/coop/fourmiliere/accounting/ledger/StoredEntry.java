package coop.fourmiliere.accounting.ledger;

import coop.fourmiliere.kernel.Money;
import coop.fourmiliere.kernel.VatRate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/** An entry as the database holds it now, which may not be as it was written. */
record StoredEntry(
    UUID id,
    long number,
    LocalDate date,
    Instant recordedAt,
    UUID source,
    String sourceType,
    String tillId,
    UUID tillSessionId,
    String description,
    String hash,
    List<Line> lines) {

  /** A posting as the database holds it. */
  record Line(UUID entry, String account, long debitCents, long creditCents, Integer vatRateBp) {

    private Posting posting() {
      return new Posting(
          account,
          Money.of(debitCents),
          Money.of(creditCents),
          vatRateBp == null ? null : VatRate.of(vatRateBp));
    }
  }

  /** Whether it is, unchanged, the entry that was written after the one with that hash. */
  boolean follows(long previousNumber, byte[] previousHash) {
    if (number != previousNumber + 1) {
      return false;
    }
    try {
      byte[] expected = ChainDocument.hash(previousHash, entry(), number, recordedAt);
      return Arrays.equals(expected, hashBytes());
    } catch (IllegalArgumentException | CannotBePosted | ArithmeticException changed) {
      return false;
    }
  }

  byte[] hashBytes() {
    return HexFormat.of().parseHex(hash);
  }

  private JournalEntry entry() {
    return new JournalEntry(
        id,
        new Source(SourceType.of(sourceType), source),
        date,
        tillId,
        tillSessionId,
        description,
        lines.stream().map(Line::posting).toList());
  }
}
