package coop.fourmiliere.local.postgres;

import coop.fourmiliere.local.files.Trees;
import coop.fourmiliere.local.process.Trouble;
import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * The programs of PostgreSQL, unpacked once into a folder of the shop. They are unpacked beside it
 * and moved there as a whole, so a folder that exists is complete.
 */
final class Programs {

  private static final int OWNER_MAY_RUN = 0100;

  private final Path folder;

  private Programs(Path folder) {
    this.folder = folder;
  }

  static Programs unpackedIn(Path parent, String version) {
    Path folder = parent.resolve("postgres-" + version);
    if (!Files.isDirectory(folder)) {
      Path part = parent.resolve("postgres-" + version + ".part");
      try {
        Trees.delete(part);
        Files.createDirectories(part);
        unpack(part);
        Files.move(part, folder, StandardCopyOption.ATOMIC_MOVE);
      } catch (IOException e) {
        throw new Trouble("PostgreSQL can't be unpacked into " + parent + ": " + e.getMessage(), e);
      }
    }
    return new Programs(folder);
  }

  /** A command of PostgreSQL; root is given a user namespace, because the server refuses root. */
  List<String> command(String program, List<String> arguments) {
    List<String> command = new ArrayList<>();
    if (LinuxUtils.isUnshareAvailable()) {
      command.addAll(List.of("unshare", "-U"));
    }
    command.add(folder.resolve("bin").resolve(program).toString());
    command.addAll(arguments);
    return command;
  }

  private static void unpack(Path target) throws IOException {
    String system = System.getProperty("os.name");
    String machine = System.getProperty("os.arch");
    try (InputStream packed = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system, machine);
        TarArchiveInputStream tar =
            new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed)))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        write(entry, tar, target);
      }
    } catch (IllegalStateException e) {
      throw new IOException("there are no programs for " + system + " on " + machine, e);
    }
  }

  private static void write(TarArchiveEntry entry, InputStream content, Path target)
      throws IOException {
    Path file = target.resolve(entry.getName()).normalize();
    if (!file.startsWith(target)) {
      throw new IOException("the archive names a file outside its folder: " + entry.getName());
    }
    if (entry.isDirectory()) {
      Files.createDirectories(file);
      return;
    }
    Files.createDirectories(file.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
    } else {
      Files.copy(content, file);
      boolean runs = (entry.getMode() & OWNER_MAY_RUN) != 0;
      if (runs && !file.toFile().setExecutable(true)) {
        throw new IOException("can't make " + file + " executable");
      }
    }
  }
}
