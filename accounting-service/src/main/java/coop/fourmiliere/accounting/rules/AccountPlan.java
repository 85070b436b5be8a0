package coop.fourmiliere.accounting.rules;

import coop.fourmiliere.accounting.ledger.CannotBePosted;
import coop.fourmiliere.kernel.VatRate;
import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Which account takes what, on which day. Purposes are names such as {@code sales-600} or {@code
 * tender-card}; a later change of some of them holds from its day on.
 */
public final class AccountPlan {

  private static final String DRAWER = "drawer";

  private final NavigableMap<LocalDate, Map<String, String>> accountsFrom;

  /**
   * @param accounts purpose to account, from the beginning
   * @param changes from that day on, these purposes have another account
   */
  public AccountPlan(Map<String, String> accounts, Map<LocalDate, Map<String, String>> changes) {
    this.accountsFrom = new TreeMap<>(changes);
    this.accountsFrom.put(LocalDate.MIN, accounts);
  }

  /** The drawer of that till: its own account if it has one, else that of all tills. */
  String drawer(String tillId, LocalDate date) {
    String own = find(DRAWER + "-" + tillId, date);
    return own == null ? required(DRAWER, date) : own;
  }

  /** What a tender of that kind becomes until it is money in the bank. */
  String tender(String kind, String tillId, LocalDate date) {
    return "cash".equals(kind) ? drawer(tillId, date) : required("tender-" + kind, date);
  }

  String sales(VatRate rate, LocalDate date) {
    return required("sales-" + rate.bp(), date);
  }

  String vatDue(VatRate rate, LocalDate date) {
    return required("vat-" + rate.bp(), date);
  }

  /**
   * The account for that purpose on that day.
   *
   * @throws CannotBePosted when the configuration names none
   */
  String required(String purpose, LocalDate date) {
    String account = find(purpose, date);
    if (account == null) {
      throw new CannotBePosted("No account is configured for '" + purpose + "' on " + date);
    }
    return account;
  }

  private String find(String purpose, LocalDate date) {
    return accountsFrom.headMap(date, true).descendingMap().values().stream()
        .filter(accounts -> accounts.containsKey(purpose))
        .map(accounts -> accounts.get(purpose))
        .findFirst()
        .orElse(null);
  }
}
