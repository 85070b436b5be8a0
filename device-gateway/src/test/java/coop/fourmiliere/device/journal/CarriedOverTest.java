package coop.fourmiliere.device.journal;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.fourmiliere.kernel.UuidV7;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What was open in a journal that is set aside as damaged goes on in the new one. */
class CarriedOverTest {

  private static final Instant WRITTEN = Instant.parse("2026-11-25T18:00:00Z");
  private static final Instant FOUND = Instant.parse("2026-11-25T19:00:00Z");
  private static final String ATTEMPT = "{\"deviceId\":\"terminal-1\",\"amountCents\":%d}";
  private static final String SENT = "{\"deviceId\":\"terminal-1\",\"lastKnown\":true}";

  private static final int PAGE_BYTES = 4096;

  @TempDir Path folder;

  private final UUID paid = UuidV7.next();
  private final UUID lost = UuidV7.next();
  private final List<Entry> wanted = new ArrayList<>();
  private Path file;

  @BeforeEach
  void aJournalWithOpenAndClosedThings() throws Exception {
    file = RealJournals.file(folder);
    Journal journal = RealJournals.open(folder, Clock.fixed(WRITTEN, ZoneOffset.UTC));
    for (int at = 1; at <= 200; at++) {
      journal.append(EntryKind.WEIGHING, UuidV7.next(), "{\"netGrams\":" + (1_000 + at) + "}");
    }
    UUID open = UuidV7.next();
    UUID closed = UuidV7.next();
    wanted.add(journal.append(EntryKind.TICKET, open, "{\"name\":\"Pommes\"}"));
    wanted.add(journal.append(EntryKind.TICKET_DRAWER, open, "{\"printId\":1}"));
    journal.append(EntryKind.TICKET, closed, "{\"name\":\"Poires\"}");
    journal.append(EntryKind.TICKET_ACKNOWLEDGEMENT, closed, "{}");
    wanted.add(journal.append(EntryKind.PAYMENT_ATTEMPT, paid, ATTEMPT.formatted(1234)));
    wanted.add(journal.append(EntryKind.PAYMENT_SENT, paid, SENT));
    wanted.add(journal.append(EntryKind.PAYMENT_OUTCOME, paid, "{\"state\":\"approved\"}"));
    wanted.add(journal.append(EntryKind.END_OF_DAY, UuidV7.next(), "{\"result\":\"done\"}"));
    wanted.add(journal.append(EntryKind.PAYMENT_ATTEMPT, lost, ATTEMPT.formatted(777)));
    wanted.add(journal.append(EntryKind.PAYMENT_SENT, lost, SENT.replace("true", "false")));
    journal.append(EntryKind.PRINT_JOB, UuidV7.next(), "{}");
    RealJournals.close(journal);
  }

  @Test
  void one_entry_that_changed_takes_nothing_else_away() throws Exception {
    change(":1017}", ":1019}");

    assertEquals(contents(wanted), contents(opened()));
  }

  @Test
  void a_page_that_cannot_be_read_takes_only_its_own_entries_away() throws Exception {
    destroy(pageOf(":1040}"));

    assertEquals(contents(wanted), contents(opened()));
  }

  @Test
  void an_index_that_cannot_be_read_takes_nothing_away() throws Exception {
    destroy(rootOf("entry_by_kind"));

    assertEquals(contents(wanted), contents(opened()));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void the_last_page_of_the_entries_takes_only_its_own_away(boolean withTheIndex) throws Exception {
    weighOnAFurtherPage();
    destroy(pageOf(":3060}"));
    if (withTheIndex) {
      destroy(rootOf("entry_by_kind"));
    }

    assertEquals(contents(wanted), contents(opened()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"(select max(sequence) from entry)", "20"})
  @Timeout(120)
  void a_number_far_from_all_others_is_no_way_to_walk(String which) throws Exception {
    execute("drop trigger entry_never_changes");
    execute("update entry set sequence = 1 << 55 where sequence = " + which);

    assertEquals(contents(wanted), contents(opened()));
  }

  @Test
  void an_outcome_that_changed_leaves_its_payment_undecided() throws Exception {
    change("approved", "appraved");

    List<Entry> carried = opened();

    assertFalse(has(carried, EntryKind.PAYMENT_OUTCOME, paid));
    assertTrue(has(carried, EntryKind.PAYMENT_SENT, paid));
  }

  @Test
  void an_attempt_that_lost_the_word_whether_it_left_counts_as_one_that_did() throws Exception {
    change("\"lastKnown\":false", "\"lastKnawn\":false");

    List<Entry> carried = opened();

    Entry sent = carried.get(carried.size() - 1);
    assertEquals(EntryKind.PAYMENT_SENT, sent.kind());
    assertEquals(lost, sent.id());
    assertEquals("{\"deviceId\":\"terminal-1\",\"lastKnown\":false}", sent.json());
  }

  @ParameterizedTest
  @CsvSource({"false, false", "true, false", "true, true"})
  void a_gateway_that_is_killed_while_it_carries_over_loses_and_doubles_nothing(
      boolean complete, boolean moved) throws Exception {
    change(":1017}", ":1019}");
    JournalFiles files = new JournalFiles(file);
    try (JournalBook next = JournalBook.open(files.blank(), 90, 1L << 30)) {
      next.carry(file);
    }
    if (complete) {
      files.replaceWithNext(FOUND);
    }
    if (moved) {
      Files.move(file, folder.resolve("journal.damaged-20261125T190000Z.db"));
    }

    assertEquals(contents(wanted), contents(opened()));

    try (Stream<Path> all = Files.list(folder)) {
      assertEquals(
          List.of("journal.damaged-20261125T190000Z.db", "journal.db"),
          all.map(each -> each.getFileName().toString())
              .filter(name -> name.contains(".db") && !name.matches(".*\\.(lock|lib)"))
              .sorted()
              .toList());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "no database at all, and longer than nothing"})
  void of_what_is_no_database_nothing_is_carried(String content) throws Exception {
    Files.writeString(file, content);

    assertEquals(List.of(), opened());
  }

  private void weighOnAFurtherPage() throws Exception {
    Journal journal = RealJournals.open(folder, Clock.fixed(WRITTEN, ZoneOffset.UTC));
    for (int at = 1; at <= 60; at++) {
      journal.append(EntryKind.WEIGHING, UuidV7.next(), "{\"netGrams\":" + (3_000 + at) + "}");
    }
    RealJournals.close(journal);
  }

  private int pageOf(String content) throws Exception {
    return Files.readString(file, ISO_8859_1).indexOf(content) / PAGE_BYTES;
  }

  private int rootOf(String index) throws Exception {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement();
        ResultSet root =
            statement.executeQuery(
                "select rootpage from sqlite_schema where name = '" + index + "'")) {
      return root.getInt(1) - 1;
    }
  }

  private void destroy(int page) throws Exception {
    byte[] bytes = Files.readAllBytes(file);
    Arrays.fill(bytes, page * PAGE_BYTES, (page + 1) * PAGE_BYTES, (byte) 0x5a);
    Files.write(file, bytes);
  }

  private void execute(String sql) throws Exception {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private void change(String what, String by) throws Exception {
    String content = Files.readString(file, ISO_8859_1);
    assertTrue(content.contains(what));
    Files.writeString(file, content.replace(what, by), ISO_8859_1);
  }

  private List<Entry> opened() throws Exception {
    Journal journal = RealJournals.open(folder, Clock.fixed(FOUND, ZoneOffset.UTC));
    List<Entry> entries = journal.after(0, 100);
    RealJournals.close(journal);
    return entries;
  }

  private static boolean has(List<Entry> entries, EntryKind kind, UUID id) {
    return entries.stream().anyMatch(entry -> entry.kind() == kind && entry.id().equals(id));
  }

  private static List<String> contents(List<Entry> entries) {
    return entries.stream()
        .map(each -> each.kind() + " " + each.id() + " " + each.json() + " " + each.writtenAt())
        .toList();
  }
}
