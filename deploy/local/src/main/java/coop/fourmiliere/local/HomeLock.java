package coop.fourmiliere.local;

import coop.fourmiliere.local.process.Trouble;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** One launcher per data folder; the system lets the lock go when its holder dies. */
final class HomeLock {

  private HomeLock() {}

  /** Takes the lock for the rest of this process's life. */
  static FileLock take(Home home, int port) {
    Path file = home.folder().resolve("launcher.lock");
    try {
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock lock = channel.tryLock();
      if (lock == null) {
        throw new Trouble(
            "A shop already runs on "
                + home.folder()
                + " ("
                + Files.readString(file).strip()
                + "); stop it first, or give this one its own FOURMILIERE_HOME.");
      }
      String who = "process " + ProcessHandle.current().pid() + ", port " + port + "\n";
      channel.truncate(0).write(ByteBuffer.wrap(who.getBytes(StandardCharsets.UTF_8)));
      return lock;
    } catch (IOException e) {
      throw new Trouble("The lock file " + file + " can't be used: " + e.getMessage(), e);
    }
  }
}
