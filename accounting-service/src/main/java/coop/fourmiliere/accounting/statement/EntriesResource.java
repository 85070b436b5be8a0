package coop.fourmiliere.accounting.statement;

import coop.fourmiliere.web.Page;
import coop.fourmiliere.web.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The entries over HTTP. */
@Path("/api/entries")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.FINANCE)
class EntriesResource {

  private final EntryList entries;

  EntriesResource(EntryList entries) {
    this.entries = entries;
  }

  @GET
  @Operation(operationId = "listEntries", summary = "Lists and searches entries, newest day first")
  public Page<EntryView> list(
      @QueryParam("source") UUID source,
      @QueryParam("query") String query,
      @QueryParam("from") String from,
      @QueryParam("to") String to,
      @QueryParam("journal") String journal,
      @QueryParam("page") @DefaultValue("0") int page) {
    Selection selection = Selection.dated(from, to).source(source).words(query).journal(journal);
    return entries.page(selection, page);
  }
}
