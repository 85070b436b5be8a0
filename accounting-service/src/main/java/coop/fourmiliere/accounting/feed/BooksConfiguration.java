package coop.fourmiliere.accounting.feed;

import coop.fourmiliere.accounting.rules.AccountPlan;
import io.smallrye.config.ConfigMapping;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;

/** Which account takes what in this shop; see application.properties for the purposes. */
@ConfigMapping(prefix = "fourmiliere.books")
interface BooksConfiguration {

  /** Purpose to account, from the beginning. */
  Map<String, String> accounts();

  /** First day (ISO date) to the purposes that have another account from that day on. */
  Map<String, Map<String, String>> changes();

  /** The same as the rules want it. */
  default AccountPlan plan() {
    return new AccountPlan(
        accounts(),
        changes().entrySet().stream()
            .collect(
                Collectors.toMap(change -> LocalDate.parse(change.getKey()), Map.Entry::getValue)));
  }
}
