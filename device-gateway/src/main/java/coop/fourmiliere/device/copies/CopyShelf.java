package coop.fourmiliere.device.copies;

import coop.fourmiliere.device.copies.CopyTable.Waiting;
import io.quarkus.logging.Log;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Where copies wait for Kafka: on the disk, so that they outlive the gateway, or in memory once the
 * disk takes none. It is bounded, and when it is full the oldest make room.
 */
final class CopyShelf implements AutoCloseable {

  private static final long MEGABYTE = 1024L * 1024;
  private static final long BYTES_IN_MEMORY = 16 * MEGABYTE;

  private final Path file;
  private final long bytesOnDisk;
  private final int inMemoryAtMost;
  private CopyTable table;
  private boolean onDisk;
  private int atMost;
  private int size;
  private long last;
  private long dropped;

  /**
   * @param file is made if it is missing, and set aside if it is damaged
   * @param onDiskAtMost how many copies wait there
   * @param bytesOnDisk how large the file becomes
   */
  CopyShelf(Path file, int onDiskAtMost, long bytesOnDisk, int inMemoryAtMost) {
    this.file = file.toAbsolutePath();
    this.bytesOnDisk = bytesOnDisk;
    this.inMemoryAtMost = inMemoryAtMost;
    try {
      table = open();
      onDisk = true;
      atMost = onDiskAtMost;
      size = table.count();
      last = table.last();
    } catch (SQLException | IOException unusable) {
      leaveDisk(unusable);
    }
  }

  /** Adds the newest. */
  synchronized void add(List<Copy> copies) {
    List<Waiting> newest = new ArrayList<>(copies.size());
    for (Copy copy : copies) {
      newest.add(new Waiting(++last, copy));
    }
    work(
        on -> {
          on.add(newest);
          return null;
        });
    size += newest.size();
    makeRoom();
    notifyAll();
  }

  /** The oldest, at most that many; empty after that time without any. */
  synchronized List<Waiting> oldest(int count, long waitMillis) throws InterruptedException {
    long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(waitMillis);
    while (size == 0) {
      long left = until - System.nanoTime();
      if (left <= 0) {
        return List.of();
      }
      TimeUnit.NANOSECONDS.timedWait(this, left);
    }
    return work(on -> on.oldest(count));
  }

  /** Removes all up to that place in the row. */
  synchronized void removeUpTo(long sequence) {
    size =
        work(
            on -> {
              on.removeUpTo(sequence);
              return on.count();
            });
  }

  synchronized int size() {
    return size;
  }

  /** How many were dropped since the start. */
  synchronized long dropped() {
    return dropped;
  }

  synchronized boolean isOnDisk() {
    return onDisk;
  }

  @Override
  public synchronized void close() {
    try {
      table.close();
    } catch (SQLException failed) {
      Log.debug("The copies that wait for Kafka", failed);
    }
  }

  private CopyTable open() throws SQLException, IOException {
    Files.createDirectories(file.getParent());
    try {
      return CopyTable.on(file, bytesOnDisk);
    } catch (SQLException damaged) {
      if (Files.size(file) == 0) {
        throw damaged;
      }
      Path aside = file.resolveSibling(file.getFileName() + ".damaged");
      Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
      Files.deleteIfExists(file.resolveSibling(file.getFileName() + "-wal"));
      Log.warnf(
          "Copies that waited for Kafka can't be read (%s): they are now in %s",
          damaged.getMessage(), aside);
      return CopyTable.on(file, bytesOnDisk);
    }
  }

  private void makeRoom() {
    int tooMany = size - atMost;
    if (tooMany > 0) {
      removeUpTo(last - atMost);
      dropped += tooMany;
    }
  }

  /** Does it, in memory if the disk fails. */
  private <T> T work(Work<T> work) {
    try {
      return work.on(table);
    } catch (SQLException failed) {
      leaveDisk(failed);
    }
    try {
      return work.on(table);
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  /** What can still be read goes on from memory; the file stays for the next start. */
  private void leaveDisk(Exception why) {
    Log.warnf("Copies for Kafka can't wait in %s (%s): in memory", file, why.getMessage());
    List<Waiting> kept = List.of();
    if (onDisk) {
      try {
        kept = table.oldest(inMemoryAtMost);
      } catch (SQLException unreadable) {
        Log.warnf("%d copies for Kafka can't be read any more", size);
      }
      close();
    }
    onDisk = false;
    atMost = inMemoryAtMost;
    try {
      table = CopyTable.inMemory(BYTES_IN_MEMORY);
      table.add(kept);
    } catch (SQLException noMemory) {
      throw new IllegalStateException(noMemory);
    }
    size = kept.size();
  }

  private interface Work<T> {
    T on(CopyTable table) throws SQLException;
  }
}
