package coop.fourmiliere.accounting.statement;

import java.util.List;

/**
 * What a period did to each account. Debits and credits of all accounts are the same.
 *
 * @param lines the accounts that moved, by number
 * @param debitCents all debits
 * @param creditCents all credits
 */
record TrialBalance(List<Line> lines, long debitCents, long creditCents) {

  static TrialBalance of(List<Line> lines) {
    return new TrialBalance(
        lines,
        lines.stream().mapToLong(Line::debitCents).reduce(0, Math::addExact),
        lines.stream().mapToLong(Line::creditCents).reduce(0, Math::addExact));
  }

  /**
   * One account.
   *
   * @param balanceCents debits less credits
   */
  record Line(String account, String name, long debitCents, long creditCents, long balanceCents) {}
}
