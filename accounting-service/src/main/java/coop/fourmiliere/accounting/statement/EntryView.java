package coop.fourmiliere.accounting.statement;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * An entry as one reads it.
 *
 * @param number its place in its journal
 * @param date the day in the books
 * @param recordedAt when it was written
 * @param source the sale, refund, movement, till session, correction or receipt
 * @param hash 64 hexadecimal digits over this entry and all before it in the journal
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EntryView(
    UUID id,
    String journal,
    long number,
    LocalDate date,
    Instant recordedAt,
    UUID source,
    String sourceType,
    String tillId,
    UUID tillSessionId,
    String description,
    List<PostingView> postings,
    String hash) {

  EntryView with(List<PostingView> lines) {
    return new EntryView(
        id,
        journal,
        number,
        date,
        recordedAt,
        source,
        sourceType,
        tillId,
        tillSessionId,
        description,
        lines,
        hash);
  }

  /**
   * One line of an entry.
   *
   * @param vatRateBp the rate that the amount is a base or a tax of, in basis points, or null
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record PostingView(
      String account, String accountName, long debitCents, long creditCents, Integer vatRateBp) {}
}
