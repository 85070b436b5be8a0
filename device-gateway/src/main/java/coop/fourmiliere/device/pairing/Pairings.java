package coop.fourmiliere.device.pairing;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import coop.fourmiliere.kernel.UuidV7;
import coop.fourmiliere.web.Refusal;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The joined tills, in a file beside the journal that its owner alone can read. */
@ApplicationScoped
class Pairings {

  private static final int AT_MOST = 20;

  private final Path file;
  private final ObjectMapper json;
  private final Clock clock;
  private final PairingCode code;
  private List<Pairing> pairings;

  Pairings(
      @ConfigProperty(name = "fourmiliere.journal.file") Path journal,
      ObjectMapper json,
      Clock clock) {
    this.file = journal.toAbsolutePath().resolveSibling("pairings.json");
    this.json = json;
    this.clock = clock;
    this.code = new PairingCode(clock);
  }

  PairingCode code() {
    return code;
  }

  synchronized List<Pairing> all() {
    if (pairings == null) {
      pairings = read();
    }
    return pairings;
  }

  /**
   * Joins the till that knows the code.
   *
   * @param name of the till
   * @return its key, which is nowhere else
   */
  PairingKey join(String typed, String name) {
    switch (code.use(typed)) {
      case RIGHT -> {
        return add(name);
      }
      case WRONG ->
          throw new Refusal(
              PairingProblem.PAIRING_CODE_WRONG, "Read it again on the gateway's page.");
      default ->
          throw new Refusal(PairingProblem.PAIRING_LOCKED, "Wait a minute, then read a new code.");
    }
  }

  /** That till may come in no more; nothing happens if it could not. */
  synchronized void end(UUID id) {
    List<Pairing> left = new ArrayList<>(all());
    if (left.removeIf(each -> each.id().equals(id))) {
      write(left);
      Log.infof("pairing %s ended", id);
    }
  }

  boolean isJoined(PairingKey key) {
    return all().stream().anyMatch(each -> each.id().equals(key.id()) && key.isOf(each.keyHash()));
  }

  private synchronized PairingKey add(String name) {
    PairingKey key = PairingKey.of(UuidV7.next());
    List<Pairing> more = new ArrayList<>(all());
    if (more.size() >= AT_MOST) {
      throw new Refusal(
          PairingProblem.TOO_MANY_PAIRINGS, "End one that is not used, on the gateway's page.");
    }
    more.add(new Pairing(key.id(), name, key.hash(), clock.instant()));
    write(more);
    Log.infof("%s: till %s may come in", key, name);
    return key;
  }

  private static FileAttribute<?>[] onlyOwner() {
    return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }

  private List<Pairing> read() {
    if (!Files.exists(file)) {
      return List.of();
    }
    try {
      return json.readValue(file.toFile(), new TypeReference<List<Pairing>>() {});
    } catch (IOException unreadable) {
      Log.errorf(
          "The joined tills in %s can't be read (%s): join them again",
          file, unreadable.getMessage());
      return List.of();
    }
  }

  private void write(List<Pairing> all) {
    try {
      Path next = file.resolveSibling("pairings.json.new");
      Files.deleteIfExists(next);
      Files.createFile(next, onlyOwner());
      try (FileChannel channel = FileChannel.open(next, StandardOpenOption.WRITE)) {
        ByteBuffer bytes = ByteBuffer.wrap(json.writeValueAsBytes(all));
        while (bytes.hasRemaining()) {
          channel.write(bytes);
        }
        // Before it has its name: a power cut must not leave that name to an empty file.
        channel.force(true);
      }
      Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      force(file.getParent());
      pairings = List.copyOf(all);
    } catch (IOException unwritable) {
      throw new Refusal(
          PairingProblem.PAIRINGS_UNWRITABLE, "See whether " + file + " can be written.");
    }
  }

  private static void force(Path folder) {
    try (FileChannel channel = FileChannel.open(folder)) {
      channel.force(true);
    } catch (IOException unable) {
      // Windows opens no folder, and the file is in its place already.
      Log.debug("the folder of the joined tills can't be synchronised", unable);
    }
  }
}
