package coop.fourmiliere.device.setup;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.runtime.StartupEvent;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a till that was renamed says of the journal under its former name. */
class LeftBehindTest {

  @TempDir Path folder;

  @Test
  void a_journal_under_a_former_name_is_told_with_what_to_do() throws IOException {
    journalOf("caisse-1");

    List<String> warnings = started(journalOf("caisse-2"), "caisse-2");

    assertEquals(
        List.of(
            "Le dossier "
                + folder.resolve("caisse-1")
                + " garde le journal d’une caisse « caisse-1 », et ce qui y attend ne part pas."
                + " Si cette caisse s’appelait ainsi, redonnez-lui ce nom (fourmiliere.till-id)"
                + " jusqu’à ce que rien n’attende ; ensuite, sortez ce dossier de "
                + folder
                + " et gardez-le."),
        warnings);
  }

  @Test
  void a_folder_without_a_journal_is_not_told() throws IOException {
    Files.createDirectories(folder.resolve("caisse-1"));

    assertEquals(List.of(), started(journalOf("caisse-2"), "caisse-2"));
  }

  @Test
  void a_journal_that_another_gateway_uses_is_not_told() throws IOException {
    Path lock = journalOf("caisse-1").resolveSibling("journal.db.lock");
    try (FileChannel channel = FileChannel.open(lock, CREATE, WRITE);
        FileLock held = channel.lock()) {

      assertEquals(List.of(), started(journalOf("caisse-2"), "caisse-2"));
      assertEquals(true, held.isValid());
    }
  }

  @Test
  void a_journal_that_is_told_where_to_be_has_no_former_name() throws IOException {
    journalOf("caisse-1");

    assertEquals(List.of(), started(journalOf("elsewhere"), "caisse-2"));
  }

  private static List<String> started(Path journal, String tillId) {
    LeftBehind left = new LeftBehind(journal, tillId);
    left.start(new StartupEvent());
    return left.warnings();
  }

  private Path journalOf(String tillId) throws IOException {
    Path journal = folder.resolve(tillId).resolve("journal.db");
    Files.createDirectories(journal.getParent());
    return Files.createFile(journal);
  }
}
