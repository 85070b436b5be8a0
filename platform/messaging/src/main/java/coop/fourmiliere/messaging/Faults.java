package coop.fourmiliere.messaging;

import io.quarkus.narayana.jta.QuarkusTransactionException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.SystemException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.TimeoutException;

/** Tells a fault that passes by itself from one that comes back at every attempt. */
final class Faults {

  /**
   * SQLSTATE classes in which the data is at fault: 22 data exception, 23 integrity constraint, P0
   * raised by one of our own triggers. All others (08, 40, 42, 53, 57 …) are the system's.
   */
  private static final Set<String> DATA_AT_FAULT = Set.of("22", "23", "P0");

  private Faults() {}

  static boolean isTransient(Throwable fault) {
    boolean transactionFailed = false;
    for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
      if (cause instanceof UnprocessableEvent) {
        return false; // although Jackson's complaint behind it is an IOException
      }
      if (cause instanceof SQLException sql) {
        String state = sql.getSQLState();
        return state == null
            || state.length() < 2
            || !DATA_AT_FAULT.contains(state.substring(0, 2));
      }
      if (cause instanceof IOException || cause instanceof TimeoutException) {
        return true;
      }
      transactionFailed |=
          cause instanceof RollbackException
              || cause instanceof SystemException
              || cause instanceof QuarkusTransactionException;
    }
    return transactionFailed;
  }
}
