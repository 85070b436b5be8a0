package coop.fourmiliere.accounting.statement;

import coop.fourmiliere.accounting.AccountingProblem;
import coop.fourmiliere.jdbc.Query;
import coop.fourmiliere.kernel.SearchWords;
import coop.fourmiliere.web.CommonProblem;
import coop.fourmiliere.web.Refusal;
import coop.fourmiliere.web.Violation;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Which entries one wants to read: each condition narrows it. It becomes the {@code where} of a
 * statement on {@code journal_entry e}, with no more in it than what was asked, so that the
 * database takes the index that fits.
 */
public final class Selection {

  private final List<String> conditions = new ArrayList<>();
  private final List<Object> values = new ArrayList<>();

  /**
   * Entries dated within a period.
   *
   * @param from the first day as ISO date, or null
   * @param to the last day as ISO date, or null
   * @throws Refusal when one is no date, or the period ends before it begins
   */
  public static Selection dated(String from, String to) {
    LocalDate first = day("from", from);
    LocalDate last = day("to", to);
    if (first != null && last != null && last.isBefore(first)) {
      throw new Refusal(AccountingProblem.PERIOD_REVERSED, "from is after to.");
    }
    return new Selection().where("e.date >= ?", first).where("e.date <= ?", last);
  }

  /** Of one journal, unless null. */
  public Selection journal(String journal) {
    return where("e.journal = ?", journal);
  }

  Selection till(String tillId) {
    return where("e.till_id = ?", tillId);
  }

  Selection source(UUID source) {
    return where("e.source = ?", source);
  }

  /** With words that begin like those of the text. */
  Selection words(String text) {
    return where("e.words @@ ?::tsquery", SearchWords.prefixQuery(text));
  }

  /** Behind an entry in the order of date, journal and number. */
  public Selection after(LocalDate date, String journal, long number) {
    conditions.add("(e.date, e.journal, e.number) > (?, ?, ?)");
    values.addAll(List.of(date, journal, number));
    return this;
  }

  /** The condition, to be put behind the tables of a statement. */
  public String where() {
    return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
  }

  /** Gives a statement the values of the condition. */
  public Query bind(Query query) {
    values.forEach(query::with);
    return query;
  }

  private Selection where(String condition, Object value) {
    if (value != null) {
      conditions.add(condition);
      values.add(value);
    }
    return this;
  }

  private static LocalDate day(String name, String text) {
    try {
      return text == null || text.isEmpty() ? null : LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new Refusal(
          CommonProblem.INVALID,
          name + " is no day.",
          List.of(new Violation(name, "date", "a day is written 2026-11-24")));
    }
  }
}
