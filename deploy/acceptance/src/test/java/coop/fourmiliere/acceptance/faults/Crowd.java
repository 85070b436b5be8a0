package coop.fourmiliere.acceptance.faults;

import coop.fourmiliere.acceptance.shop.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Everybody who is in the shop at the same time, each on a thread of their own until told to go.
 */
final class Crowd {

  private static final int LOOK_PAUSE_MILLIS = 60;
  private static final int SCAN_PAUSE_MILLIS = 5;

  private final List<Thread> threads = new ArrayList<>();
  private final ClientLog log;
  private volatile boolean going;

  Crowd(ClientLog log) {
    this.log = log;
  }

  /** Does this over and over. */
  void keeps(String name, Runnable work) {
    Thread thread = new Thread(() -> repeat(work), name);
    thread.setDaemon(true);
    threads.add(thread);
    thread.start();
  }

  /** People who only look: at the catalogue, at the books; and a hand that scans. */
  void looksAround(Sender sender) {
    keeps(
        "looks at articles",
        () -> look(() -> sender.get(Target.CATALOG, "/catalog/api/articles?query=pomme")));
    keeps(
        "looks at the books",
        () -> look(() -> sender.get(Target.ACCOUNTING, "/accounting/api/trial-balance")));
    keeps("scans", () -> scan(sender));
  }

  private static void scan(Sender sender) {
    sender.post(Target.DEVICE, "/device/api/simulator/scanner", Map.of("code", "5413275236824"));
    Sender.pause(SCAN_PAUSE_MILLIS);
  }

  private static void look(Runnable request) {
    request.run();
    Sender.pause(LOOK_PAUSE_MILLIS);
  }

  private void repeat(Runnable work) {
    try {
      while (!going) {
        work.run();
      }
    } catch (RuntimeException e) {
      log.fault(Thread.currentThread().getName() + " gave up: " + e);
    }
  }

  /** Everybody finishes what they have begun, and leaves. */
  void leaves() {
    going = true;
    threads.forEach(
        thread -> {
          try {
            thread.join();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
  }
}
