package coop.fourmiliere.accounting.statement;

import coop.fourmiliere.jdbc.Query;
import coop.fourmiliere.web.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import javax.sql.DataSource;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The trial balance over HTTP; of one day, till and journal it is that till's daily entry. */
@Path("/api/trial-balance")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.FINANCE)
class TrialBalanceResource {

  private static final String SELECT =
      """
      select account, name, sum(debit_cents) as debit, sum(credit_cents) as credit
      from journal_entry e join posting p on p.entry_id = e.id join account a on a.number = p.account\
      """;

  private final DataSource database;

  TrialBalanceResource(DataSource database) {
    this.database = database;
  }

  @GET
  @Operation(operationId = "trialBalance", summary = "Debits and credits per account of a period")
  public TrialBalance of(
      @QueryParam("from") String from,
      @QueryParam("to") String to,
      @QueryParam("journal") String journal,
      @QueryParam("tillId") String tillId) {
    Selection selection = Selection.dated(from, to).journal(journal).till(tillId);
    String sql = SELECT + selection.where() + " group by account, name order by account";
    return TrialBalance.of(
        selection
            .bind(Query.of(database, sql))
            .list(
                row ->
                    new TrialBalance.Line(
                        row.getString("account"),
                        row.getString("name"),
                        row.getLong("debit"),
                        row.getLong("credit"),
                        Math.subtractExact(row.getLong("debit"), row.getLong("credit")))));
  }
}
