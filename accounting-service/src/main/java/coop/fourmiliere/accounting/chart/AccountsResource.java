package coop.fourmiliere.accounting.chart;

import coop.fourmiliere.web.Page;
import coop.fourmiliere.web.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The chart of accounts over HTTP. */
@Path("/api/accounts")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.FINANCE)
class AccountsResource {

  private final Accounts accounts;

  AccountsResource(Accounts accounts) {
    this.accounts = accounts;
  }

  @GET
  @Operation(operationId = "listAccounts", summary = "All accounts, by number, on one page")
  public Page<Account> list() {
    List<Account> all = accounts.all();
    return new Page<>(all, all.size());
  }
}
