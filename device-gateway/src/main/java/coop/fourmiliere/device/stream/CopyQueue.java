package coop.fourmiliere.device.stream;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Copies that wait for Kafka: bounded, and when it is full the oldest make room. */
final class CopyQueue {

  private final BlockingDeque<Copy> waiting;
  private final AtomicLong dropped = new AtomicLong();

  CopyQueue(int capacity) {
    waiting = new LinkedBlockingDeque<>(capacity);
  }

  /** Adds the newest; never blocks. */
  void add(Copy copy) {
    while (!waiting.offerLast(copy)) {
      if (waiting.pollFirst() != null) {
        dropped.incrementAndGet();
      }
    }
  }

  /** Takes the oldest, at most that many, in order; empty after that time without any. */
  List<Copy> take(int count, long waitMillis) throws InterruptedException {
    List<Copy> batch = new ArrayList<>();
    Copy first = waiting.pollFirst(waitMillis, TimeUnit.MILLISECONDS);
    if (first != null) {
      batch.add(first);
      waiting.drainTo(batch, count - 1);
    }
    return batch;
  }

  /**
   * Puts back what could not be sent, before all others; the oldest of it are dropped if need be.
   */
  void giveBack(List<Copy> batch) {
    for (int at = batch.size() - 1; at >= 0; at--) {
      if (!waiting.offerFirst(batch.get(at))) {
        dropped.addAndGet(at + 1L);
        return;
      }
    }
  }

  int size() {
    return waiting.size();
  }

  /** How many were dropped since the start. */
  long dropped() {
    return dropped.get();
  }
}
