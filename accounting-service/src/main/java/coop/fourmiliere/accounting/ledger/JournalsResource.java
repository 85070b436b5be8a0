package coop.fourmiliere.accounting.ledger;

import coop.fourmiliere.accounting.AccountingProblem;
import coop.fourmiliere.web.Refusal;
import coop.fourmiliere.web.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The journals' proof that nothing was changed. */
@Path("/api/journals")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.FINANCE)
class JournalsResource {

  private final ChainCheck check;

  JournalsResource(ChainCheck check) {
    this.check = check;
  }

  @GET
  @Path("/{journal}/verify")
  @Operation(operationId = "verifyJournal", summary = "Computes the journal's hash chain again")
  public ChainCheck.Verdict verify(String journal) {
    return check.of(
        Arrays.stream(Journal.values())
            .filter(known -> known.name().equals(journal))
            .findFirst()
            .orElseThrow(
                () ->
                    new Refusal(
                        AccountingProblem.JOURNAL_NOT_FOUND,
                        "The journals are VEN, CAI and ACH.")));
  }
}
