package coop.fourmiliere.messaging;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class ProcessorsTest {

  @Test
  void are_busy_while_each_of_them_has_something_to_do() {
    Processors processors = new Processors();
    AtomicBoolean enough = new AtomicBoolean();
    List<Thread> work = new ArrayList<>();
    for (int i = 0; i < Runtime.getRuntime().availableProcessors(); i++) {
      work.add(new Thread(() -> spinUntil(enough)));
    }
    try {
      work.forEach(Thread::start);

      Awaitility.await().until(processors::wereBusy);

      assertTrue(work.stream().allMatch(Thread::isAlive));
    } finally {
      enough.set(true);
    }
  }

  private static void spinUntil(AtomicBoolean enough) {
    while (!enough.get()) {
      Thread.onSpinWait();
    }
  }
}
