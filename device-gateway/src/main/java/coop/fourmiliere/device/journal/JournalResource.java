package coop.fourmiliere.device.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
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
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** How the journal is, and what is in it. */
@Path("api/journal")
@RolesAllowed(Roles.SHOP)
class JournalResource {

  /** An entry may be large. */
  private static final int AT_ONCE = 10;

  private final Journal journal;
  private final ObjectMapper json;

  JournalResource(Journal journal, ObjectMapper json) {
    this.journal = journal;
    this.json = json;
  }

  @GET
  @Operation(operationId = "getJournal", summary = "How the journal is")
  public JournalView view() {
    return journal.view();
  }

  @GET
  @Path("export")
  @Produces("application/x-ndjson")
  @Operation(
      operationId = "exportJournal",
      summary = "Entries written in a time (the end left out), one JSON document per line")
  public Response export(
      @QueryParam("from") OffsetDateTime from,
      @QueryParam("to") OffsetDateTime to,
      @QueryParam("kind") EntryKind kind) {
    Instant first = from == null ? Instant.MIN : from.toInstant();
    Instant end = to == null ? Instant.MAX : to.toInstant();
    // Before the answer begins: afterwards no failure can be told.
    List<Entry> begin = page(kind, 0);
    StreamingOutput lines =
        out -> {
          for (List<Entry> page = begin; !page.isEmpty(); page = page(kind, last(page))) {
            for (Entry entry : page) {
              if (!entry.writtenAt().isBefore(first) && entry.writtenAt().isBefore(end)) {
                write(entry, out);
              }
            }
          }
        };
    return Response.ok(lines)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"journal.ndjson\"")
        .build();
  }

  @GET
  @Path("damaged/export")
  @Produces("application/x-ndjson")
  @Operation(
      operationId = "exportDamagedJournals",
      summary = "What can be read of the journals that were set aside, the oldest first")
  public Response exportDamaged() {
    List<java.nio.file.Path> files = journal.setAside();
    StreamingOutput lines =
        out -> {
          for (java.nio.file.Path file : files) {
            writeRemains(file, out);
          }
        };
    return Response.ok(lines)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"journal-damaged.ndjson\"")
        .build();
  }

  private void writeRemains(java.nio.file.Path file, OutputStream out) throws IOException {
    long entries = 0;
    long unproven = 0;
    String failure = null;
    try (Chain.Remains remains = new Chain.Remains(file)) {
      for (Optional<Chain.Row> row = remains.next(); row.isPresent(); row = remains.next()) {
        write(row.get().entry(), out);
        entries++;
      }
      unproven = remains.unproven();
      failure = remains.lastFailure().orElse(null);
    } catch (SQLException unreadable) {
      failure = unreadable.getMessage();
    }
    writeLine(new FileEnd(file.getFileName().toString(), entries, unproven, failure), out);
  }

  private List<Entry> page(EntryKind kind, long after) {
    return kind == null ? journal.after(after, AT_ONCE) : journal.after(kind, after, AT_ONCE);
  }

  private static long last(List<Entry> page) {
    return page.get(page.size() - 1).sequence();
  }

  private void write(Entry entry, OutputStream out) throws IOException {
    writeLine(
        new Line(
            entry.sequence(), entry.kind(), entry.id(), entry.writtenAt(), content(entry.json())),
        out);
  }

  private void writeLine(Object line, OutputStream out) throws IOException {
    out.write(json.writeValueAsBytes(line));
    out.write('\n');
  }

  private JsonNode content(String text) {
    try {
      return json.readTree(text);
    } catch (JsonProcessingException notJson) {
      return TextNode.valueOf(text);
    }
  }

  /** An entry as it is exported. */
  record Line(long sequence, EntryKind kind, UUID id, Instant writtenAt, JsonNode json) {}

  /**
   * What follows the entries of a file that was set aside.
   *
   * @param unproven how many more can be read, but may have changed
   * @param failure what was said when something in it could last not be read, or null
   */
  record FileEnd(String file, long entries, long unproven, String failure) {}
}
