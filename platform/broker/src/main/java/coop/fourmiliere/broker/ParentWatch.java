package coop.fourmiliere.broker;

/**
 * Ends this process when its parent is gone, however the parent died.
 *
 * <p>An orphan is given a new parent at once, so the comparison cannot be fooled by a process
 * number that is used again.
 */
final class ParentWatch {

  private static final long INTERVAL_MILLIS = 500;
  private static final int PARENT_GONE = 3;

  private ParentWatch() {}

  /** Watches from a daemon thread; {@code parent} is the process number of the direct parent. */
  static void start(long parent) {
    Thread watch = new Thread(() -> exitWithout(parent), "parent-watch");
    watch.setDaemon(true);
    watch.start();
  }

  private static void exitWithout(long parent) {
    try {
      while (isParent(parent)) {
        Thread.sleep(INTERVAL_MILLIS);
      }
      System.err.println("The parent process " + parent + " is gone: stopping.");
      System.exit(PARENT_GONE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static boolean isParent(long parent) {
    return ProcessHandle.current().parent().map(ProcessHandle::pid).orElse(0L) == parent;
  }
}
