package coop.fourmiliere.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The processes that run, written down by number and start time, so that a launcher that was killed
 * is cleared up after by the next one. A number alone would not do: the system gives it again.
 */
public final class Records {

  private static final Duration CLOCK_STEP = Duration.ofSeconds(2);
  private static final Duration GRACE = Duration.ofSeconds(10);

  private final Path folder;

  public Records(Path folder) {
    this.folder = folder;
  }

  void write(String name, ProcessHandle process, Signal stop) {
    Entry entry = new Entry(name, process.pid(), startOf(process), stop);
    try {
      Files.createDirectories(folder);
      Files.writeString(folder.resolve(name), entry.asLine());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void remove(String name) {
    try {
      Files.deleteIfExists(folder.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Ends what a former launcher left running: first those that end on TERM, then the database.
   *
   * @return the names of the processes that still ran
   */
  public List<String> endLeftovers() {
    List<Entry> left = new ArrayList<>(all());
    left.sort(Comparator.comparing(Entry::stop));
    for (Signal signal : Signal.values()) {
      List<ProcessHandle> same =
          left.stream()
              .filter(entry -> entry.stop() == signal)
              .flatMap(entry -> entry.process().stream())
              .toList();
      same.forEach(process -> signal.send(process.pid()));
      same.forEach(Records::awaitEnd);
    }
    List<String> names = left.stream().map(Entry::name).toList();
    all(folder).forEach(this::remove);
    return names;
  }

  /** The recorded processes that run, by name. */
  List<Entry> all() {
    return all(folder).stream()
        .map(name -> Entry.read(folder.resolve(name)))
        .flatMap(Optional::stream)
        .filter(entry -> entry.process().isPresent())
        .toList();
  }

  private static List<String> all(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void awaitEnd(ProcessHandle process) {
    CompletableFuture<ProcessHandle> end = process.onExit();
    try {
      end.get(GRACE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
      process.destroyForcibly();
    }
  }

  private static Instant startOf(ProcessHandle process) {
    return process.info().startInstant().orElse(Instant.EPOCH);
  }

  /** One line: process number, start in milliseconds, signal that ends it. */
  record Entry(String name, long pid, Instant start, Signal stop) {

    String asLine() {
      return pid + " " + start.toEpochMilli() + " " + stop + "\n";
    }

    static Optional<Entry> read(Path file) {
      try {
        String[] words = Files.readString(file).strip().split(" ", -1);
        return Optional.of(
            new Entry(
                file.getFileName().toString(),
                Long.parseLong(words[0]),
                Instant.ofEpochMilli(Long.parseLong(words[1])),
                Signal.valueOf(words[2])));
      } catch (IOException | RuntimeException e) {
        // Cut short by a crash: there is nothing to learn from it.
        return Optional.empty();
      }
    }

    /** The process that was recorded, if it still runs. */
    Optional<ProcessHandle> process() {
      return ProcessHandle.of(pid)
          .filter(ProcessHandle::isAlive)
          .filter(
              process ->
                  Duration.between(start, startOf(process)).abs().compareTo(CLOCK_STEP) <= 0);
    }
  }
}
