package coop.fourmiliere.device.setup;

import static java.nio.file.StandardOpenOption.READ;

import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Journals of tills that this one was called before: its name is that of its folder, and nobody
 * sends what waits in the others.
 */
@ApplicationScoped
public class LeftBehind {

  private final Path journal;
  private final String tillId;
  private volatile List<String> warnings = List.of();

  LeftBehind(
      @ConfigProperty(name = "fourmiliere.journal.file") Path journal,
      @ConfigProperty(name = "fourmiliere.till-id") String tillId) {
    this.journal = journal.toAbsolutePath();
    this.tillId = tillId;
  }

  void start(@Observes StartupEvent started) {
    warnings = find();
    warnings.forEach(Log::warn);
  }

  /** A sentence for each that was there at the start, in the shop's words. */
  public List<String> warnings() {
    return warnings;
  }

  private List<String> find() {
    Path folder = journal.getParent();
    if (!folder.endsWith(tillId)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(folder.getParent())) {
      return all.filter(other -> !other.equals(folder))
          .filter(other -> isAlone(other.resolve(journal.getFileName())))
          .sorted()
          .map(this::warning)
          .toList();
    } catch (IOException unreadable) {
      return List.of();
    }
  }

  /** Whether it is a journal that no other gateway of this computer has. */
  private static boolean isAlone(Path file) {
    if (!Files.isRegularFile(file)) {
      return false;
    }
    Path lock = file.resolveSibling(file.getFileName() + ".lock");
    try (FileChannel channel = FileChannel.open(lock, READ);
        FileLock free = channel.tryLock(0, Long.MAX_VALUE, true)) {
      return free != null;
    } catch (OverlappingFileLockException inThisProgram) {
      return false;
    } catch (IOException neverUsed) {
      return true;
    }
  }

  private String warning(Path left) {
    return ("Le dossier %s garde le journal d’une caisse « %s », et ce qui y attend ne part pas. "
            + "Si cette caisse s’appelait ainsi, redonnez-lui ce nom (fourmiliere.till-id) jusqu’à ce que rien n’attende ; "
            + "ensuite, sortez ce dossier de %s et gardez-le.")
        .formatted(left, left.getFileName(), left.getParent());
  }
}
