package coop.fourmiliere.accounting.chart;

import coop.fourmiliere.jdbc.Query;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;

/** The chart of accounts as the database keeps it. */
@ApplicationScoped
public class Accounts {

  private final DataSource database;

  Accounts(DataSource database) {
    this.database = database;
  }

  /** The chart as it is now. */
  public ChartOfAccounts chart() {
    return new ChartOfAccounts(all());
  }

  /** All accounts, by number. */
  public List<Account> all() {
    return Query.of(
            database, "select number, name, valid_from, valid_to from account order by number")
        .list(
            row ->
                new Account(
                    row.getString("number"),
                    row.getString("name"),
                    row.getObject("valid_from", LocalDate.class),
                    row.getObject("valid_to", LocalDate.class)));
  }
}
