package coop.fourmiliere.device.journal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Set;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** What a failure of SQLite means for the journal and for the person at the till. */
final class Faults {

  private static final int PRIMARY = 0xFF;

  /** The disk can't give what it holds: waiting does not bring it back. */
  private static final Set<SQLiteErrorCode> UNREADABLE =
      Set.of(
          SQLiteErrorCode.SQLITE_IOERR_READ,
          SQLiteErrorCode.SQLITE_IOERR_SHORT_READ,
          SQLiteErrorCode.SQLITE_IOERR_CORRUPTFS,
          SQLiteErrorCode.SQLITE_IOERR_DATA);

  private Faults() {}

  /** There is no room, on the disk or below the journal's own limit; nothing else is wrong. */
  static boolean isFull(SQLException failed) {
    return primary(failed) == SQLiteErrorCode.SQLITE_FULL;
  }

  /** One of the journal's own rules refused it. */
  static boolean isConstraint(SQLException failed) {
    return primary(failed) == SQLiteErrorCode.SQLITE_CONSTRAINT;
  }

  /** Whether a file that can't be opened so is damaged, and not only out of reach for now. */
  static boolean isDamage(SQLException failed, Path file) {
    return switch (primary(failed)) {
      case SQLITE_CORRUPT, SQLITE_NOTADB, SQLITE_ERROR, SQLITE_FORMAT, SQLITE_INTERNAL -> true;
      case SQLITE_READONLY -> Files.isWritable(file) && Files.isWritable(file.resolveSibling("."));
      case SQLITE_IOERR -> UNREADABLE.contains(code(failed));
      default -> false;
    };
  }

  /** A sentence that says what is wrong and what to do. */
  static String sentence(SQLException failed, Path file) {
    if (failed instanceof SQLFeatureNotSupportedException newer) {
      return newer.getMessage() + " (" + file + ")";
    }
    return switch (primary(failed)) {
      case SQLITE_FULL ->
          "The journal is full: make room on the disk of "
              + file
              + ", or raise FOURMILIERE_JOURNAL_MEGABYTES_AT_MOST; it goes on by itself.";
      case SQLITE_READONLY, SQLITE_CANTOPEN, SQLITE_PERM, SQLITE_AUTH -> unwritable(file);
      case SQLITE_BUSY, SQLITE_LOCKED ->
          "Another program has the journal " + file + " open: close it.";
      case SQLITE_IOERR, SQLITE_CORRUPT, SQLITE_NOTADB ->
          "The disk of the journal "
              + file
              + " fails ("
              + failed.getMessage()
              + "): try again, and have the disk looked at.";
      default -> "The journal " + file + " can't be used (" + failed.getMessage() + "): try again.";
    };
  }

  /** What to do about a folder or file that the gateway may not write. */
  static String unwritable(Path file) {
    return "The journal "
        + file
        + " can't be written: see whether its folder belongs to the gateway's user, or set"
        + " FOURMILIERE_JOURNAL to a file on another disk.";
  }

  private static SQLiteErrorCode primary(SQLException failed) {
    return SQLiteErrorCode.getErrorCode(code(failed).code & PRIMARY);
  }

  private static SQLiteErrorCode code(SQLException failed) {
    return failed instanceof SQLiteException sqlite
        ? sqlite.getResultCode()
        : SQLiteErrorCode.UNKNOWN_ERROR;
  }
}
