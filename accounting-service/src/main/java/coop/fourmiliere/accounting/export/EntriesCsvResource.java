package coop.fourmiliere.accounting.export;

import coop.fourmiliere.accounting.statement.EntryList;
import coop.fourmiliere.accounting.statement.EntryView;
import coop.fourmiliere.accounting.statement.Selection;
import coop.fourmiliere.web.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Entries as a CSV file, streamed: a year of them fits into no memory. */
@Path("/api/entries.csv")
@RolesAllowed(Roles.FINANCE)
class EntriesCsvResource {

  private static final int AT_ONCE = 500;

  private final EntryList entries;

  EntriesCsvResource(EntryList entries) {
    this.entries = entries;
  }

  @GET
  @Produces("text/csv; charset=utf-8")
  @Operation(operationId = "exportEntries", summary = "Entries of a period as CSV, by day")
  public Response export(
      @QueryParam("from") String from,
      @QueryParam("to") String to,
      @QueryParam("journal") String journal) {
    Selection.dated(from, to);
    StreamingOutput file = out -> write(out, from, to, journal);
    return Response.ok(file)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"entries.csv\"")
        .build();
  }

  private void write(OutputStream out, String from, String to, String journal) throws IOException {
    EntriesCsv csv = EntriesCsv.begin(out);
    List<EntryView> next = entries.first(Selection.dated(from, to).journal(journal), AT_ONCE);
    csv.add(next);
    while (next.size() == AT_ONCE) {
      EntryView last = next.get(next.size() - 1);
      next =
          entries.first(
              Selection.dated(from, to)
                  .journal(journal)
                  .after(last.date(), last.journal(), last.number()),
              AT_ONCE);
      csv.add(next);
    }
  }
}
