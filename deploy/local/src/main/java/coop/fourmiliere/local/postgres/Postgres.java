package coop.fourmiliere.local.postgres;

import coop.fourmiliere.local.files.Trees;
import coop.fourmiliere.local.process.LocalPort;
import coop.fourmiliere.local.process.Trouble;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One PostgreSQL on this machine: what is on disk, and the command that serves it. */
public final class Postgres {

  static final String SUPERUSER = "postgres";

  /** What a commit promises is kept through a power cut; the rest is the size of a shop. */
  private static final Map<String, String> SETTINGS =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("fsync", "on"),
              Map.entry("synchronous_commit", "on"),
              Map.entry("listen_addresses", "127.0.0.1"),
              Map.entry("unix_socket_directories", ""),
              Map.entry("max_connections", "100"),
              Map.entry("shared_buffers", "64MB"),
              Map.entry("max_wal_size", "512MB"),
              Map.entry("jit", "off"),
              Map.entry("timezone", "UTC"),
              Map.entry("log_timezone", "UTC"),
              Map.entry("log_checkpoints", "off"),
              Map.entry("log_line_prefix", "%m [%d] ")));

  private final Programs programs;
  private final Path data;
  private final LocalPort port;
  private final String instance;

  private Postgres(Programs programs, Path data, LocalPort port, String instance) {
    this.programs = programs;
    this.data = data;
    this.port = port;
    this.instance = instance;
  }

  /**
   * Unpacks the programs and makes the data folder where that is not done yet.
   *
   * @param instance the name this run gives its server, to be told from any other
   */
  public static Postgres prepare(Disk disk, LocalPort port, String instance) {
    Programs programs = Programs.unpackedIn(disk.programs(), disk.version());
    Postgres postgres = new Postgres(programs, disk.data(), port, instance);
    try {
      if (Files.exists(disk.data().resolve("PG_VERSION"))) {
        requireSameMajor(disk);
      } else {
        postgres.initialise(disk.superuserPassword());
      }
    } catch (IOException e) {
      throw new Trouble("PostgreSQL's data can't be prepared: " + e.getMessage(), e);
    }
    return postgres;
  }

  /** Where things are: programs go under one folder, data into another. */
  public record Disk(Path programs, String version, Path data, Path superuserPassword) {}

  private static void requireSameMajor(Disk disk) throws IOException {
    String made = Files.readString(disk.data().resolve("PG_VERSION")).strip();
    String major = disk.version().split("\\.", -1)[0];
    if (!made.equals(major)) {
      throw new Trouble(
          "The data in %s was made by PostgreSQL %s and this is %s; start the version of the shop that made it, or use --reset."
              .formatted(disk.data(), made, major));
    }
  }

  private void initialise(Path superuserPassword) throws IOException {
    Path part = data.resolveSibling(data.getFileName() + ".part");
    Trees.delete(part);
    Files.createDirectories(part.getParent());
    run(
        programs.command(
            "initdb",
            List.of(
                "--pgdata=" + part,
                "--username=" + SUPERUSER,
                "--pwfile=" + superuserPassword,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=C",
                "--no-instructions")));
    Trees.delete(data);
    Files.move(part, data, StandardCopyOption.ATOMIC_MOVE);
  }

  private static void run(List<String> command) throws IOException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      if (process.waitFor() != 0) {
        throw new IOException(said.lines().reduce("", (first, second) -> second));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  /** The command that serves the data, after clearing away what a crash left. */
  public List<String> command() {
    removeStalePidFile();
    List<String> arguments =
        new ArrayList<>(List.of("-D", data.toString(), "-p", Integer.toString(port.number())));
    SETTINGS.forEach((name, value) -> arguments.addAll(List.of("-c", name + "=" + value)));
    arguments.addAll(List.of("-c", "cluster_name=" + instance));
    return programs.command("postgres", arguments);
  }

  /**
   * A process number that a crash left in the folder may by now belong to any other program, and
   * PostgreSQL would wait for that one in vain.
   */
  private void removeStalePidFile() {
    Path file = data.resolve("postmaster.pid");
    try {
      if (Files.exists(file) && !isPostgres(Long.parseLong(Files.readAllLines(file).get(0)))) {
        Files.delete(file);
      }
    } catch (IOException | RuntimeException e) {
      // Unreadable: PostgreSQL itself says what is wrong with it.
      return;
    }
  }

  private static boolean isPostgres(long pid) {
    return ProcessHandle.of(pid)
        .filter(ProcessHandle::isAlive)
        .flatMap(process -> process.info().command())
        .map(command -> command.endsWith("postgres"))
        .orElse(false);
  }
}
