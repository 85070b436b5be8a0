package coop.fourmiliere.bench.load;

import coop.fourmiliere.bench.figures.Acknowledged;
import coop.fourmiliere.bench.figures.Latencies;
import coop.fourmiliere.bench.figures.Rate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * What several tills sold at the same time.
 *
 * @param rate all sales over the time from the first request to the last answer
 * @param latencies of each sale
 */
public record Burst(Rate rate, Latencies latencies) {

  private static final long SEED = 20_261_124;

  /**
   * Sells at several tills at once.
   *
   * @param port the shop's address on this machine
   * @param token of a cashier
   * @param sessions an open session per till
   * @param offered what there is to sell
   * @param salesPerTill how many each till sells
   * @param acknowledged is told of each sale that was taken
   * @throws InterruptedException when stopped
   */
  public static Burst sell(
      int port,
      String token,
      List<UUID> sessions,
      List<OfferedArticle> offered,
      int salesPerTill,
      Pace pace,
      Acknowledged acknowledged)
      throws InterruptedException {
    ExecutorService hands = Executors.newFixedThreadPool(sessions.size());
    try {
      List<Till> tills = new ArrayList<>();
      for (UUID session : sessions) {
        Baskets baskets = new Baskets(offered, SEED + tills.size());
        tills.add(new Till(new Till.Address(port, token), session, baskets, pace, salesPerTill));
      }
      List<Future<long[]>> selling = new ArrayList<>();
      long begin = System.nanoTime();
      for (Till till : tills) {
        selling.add(hands.submit(() -> till.sell(acknowledged)));
      }
      List<long[]> took = new ArrayList<>();
      for (Future<long[]> sold : selling) {
        took.add(sold.get());
      }
      Duration time = Duration.ofNanos(System.nanoTime() - begin);
      Latencies latencies = Latencies.of(took);
      return new Burst(new Rate(latencies.count(), time), latencies);
    } catch (ExecutionException e) {
      throw new IllegalStateException("A till could not sell: " + e.getCause(), e);
    } finally {
      hands.shutdownNow();
    }
  }
}
