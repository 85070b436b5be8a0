package coop.fourmiliere.bench;

import coop.fourmiliere.bench.figures.Acknowledged;
import coop.fourmiliere.bench.figures.Latencies;
import coop.fourmiliere.bench.figures.Rate;
import coop.fourmiliere.bench.load.Burst;
import coop.fourmiliere.bench.load.OfferedArticle;
import coop.fourmiliere.bench.load.Pace;
import coop.fourmiliere.bench.raw.RawLimit;
import coop.fourmiliere.bench.shop.Databases;
import coop.fourmiliere.bench.shop.DeviceThreads;
import coop.fourmiliere.bench.shop.Outbox;
import coop.fourmiliere.bench.shop.Processes;
import coop.fourmiliere.bench.shop.Readers;
import coop.fourmiliere.bench.shop.ScaleStates;
import coop.fourmiliere.bench.shop.Scans;
import coop.fourmiliere.bench.shop.ShopApi;
import coop.fourmiliere.bench.shop.ShopHome;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;

/** Measures one running shop. */
final class Measuring {

  private static final int WARM_UP = 500;
  private static final int SEARCHES = 1000;
  private static final int SCANS = 1000;
  private static final int WARM_UP_SCANS = 200;
  private static final int SCALE_ROUNDS = 25;
  private static final long SCAN_MILLIS = 20;
  private static final int WARM_UP_SEARCHES = 200;
  private static final int SUSTAINED_SECONDS = 60;
  private static final Duration DEVICE_TIME = Duration.ofSeconds(20);
  private static final long SEED = 20_261_124;

  private final int port;
  private final ShopApi api;
  private final Processes processes;
  private final DeviceThreads devices;
  private final Databases databases;
  private final List<OfferedArticle> offered;

  Measuring(ShopHome home, ShopApi api) throws IOException, InterruptedException {
    this.port = home.port();
    this.api = api;
    this.processes = new Processes(home);
    this.devices = new DeviceThreads(home);
    this.databases = new Databases(home);
    this.offered = api.assortment();
  }

  /** Compiles what is hot, in the shop, in PostgreSQL and in this program. */
  void warmUp() throws IOException, InterruptedException, SQLException {
    sell(openTills(4), WARM_UP, Pace.FLAT_OUT, new Acknowledged());
    try (Readers readers = new Readers(databases)) {
      int sales = WARM_UP;
      sell(openTills(1), sales, Pace.FLAT_OUT, new Acknowledged());
      readers.await(sales);
    }
  }

  /** The raw limit for sales like the last ones, warm. */
  RawLimit openRaw() throws SQLException, InterruptedException {
    RawLimit raw = RawLimit.open(databases);
    raw.measure(4, WARM_UP);
    return raw;
  }

  /** One till per client, as fast as they are answered; nothing of before is left to be done. */
  Round round(RawLimit raw, List<UUID> tills, int sales) throws InterruptedException, SQLException {
    int clients = tills.size();
    Outbox.awaitEmpty(databases);
    Rate limit = raw.measure(clients, 2 * sales / clients);
    try (Readers readers = new Readers(databases)) {
      Map<String, Long> before = processes.cpuMillis();
      Burst burst = sell(tills, sales / clients, Pace.FLAT_OUT, new Acknowledged());
      long end = System.nanoTime();
      readers.await(burst.rate().count());
      Duration caughtUp = Duration.ofNanos(System.nanoTime() - end);
      return new Round(clients, limit, burst, caughtUp, since(before));
    }
  }

  /**
   * A minute at a steady pace.
   *
   * @param perSecond sales per second of all tills together
   * @return the round, its time to catch up being the worst lag
   */
  Round sustained(Rate raw, List<UUID> tills, double perSecond) throws Exception {
    int perTill = (int) (perSecond * SUSTAINED_SECONDS / tills.size());
    Pace pace = new Pace(perSecond / tills.size());
    Acknowledged acknowledged = new Acknowledged();
    try (Readers readers = new Readers(databases)) {
      Sustained looking = new Sustained(acknowledged, readers);
      Map<String, Long> before = processes.cpuMillis();
      Burst burst = looking.during(() -> sell(tills, perTill, pace, acknowledged));
      readers.await(burst.rate().count());
      return new Round(tills.size(), raw, burst, looking.worstLag(), since(before));
    }
  }

  private Burst sell(List<UUID> tills, int each, Pace pace, Acknowledged acknowledged)
      throws InterruptedException {
    return Burst.sell(port, api.token(), tills, offered, each, pace, acknowledged);
  }

  List<UUID> openTills(int count) throws IOException, InterruptedException {
    List<UUID> sessions = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      sessions.add(api.openTill());
    }
    return sessions;
  }

  /** Closes a till; the time it takes is what the cashier waits. */
  Duration close(UUID session, int expectedSales) throws IOException, InterruptedException {
    long begin = System.nanoTime();
    int sales = api.close(session);
    Duration took = Duration.ofNanos(System.nanoTime() - begin);
    if (sales != expectedSales) {
      throw new IllegalStateException("Closed with " + sales + " sales, sold " + expectedSales);
    }
    return took;
  }

  /** The longest of three loads of all that a till may sell. */
  Duration assortment() throws IOException, InterruptedException {
    List<Duration> took = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      long begin = System.nanoTime();
      api.assortment();
      took.add(Duration.ofNanos(System.nanoTime() - begin));
    }
    return took.stream().max(Comparator.naturalOrder()).orElseThrow();
  }

  /** Searches for the first letters of words of articles' names, one after the other. */
  Latencies search() throws IOException, InterruptedException {
    Random random = new Random(SEED);
    long[] took = new long[SEARCHES];
    for (int i = -WARM_UP_SEARCHES; i < SEARCHES; i++) {
      String words = wordsOf(offered.get(random.nextInt(offered.size())), random);
      long begin = System.nanoTime();
      if (api.search(words) == 0) {
        throw new IllegalStateException("Nothing was found for '" + words + "'");
      }
      if (i >= 0) {
        took[i] = System.nanoTime() - begin;
      }
    }
    return Latencies.of(List.of(took));
  }

  /** From the scanner's line to the till's page. */
  Latencies scans() throws IOException, InterruptedException {
    return Scans.measure(api, WARM_UP_SCANS, SCANS, SCAN_MILLIS);
  }

  /** From the scale to the till's page. */
  Latencies scaleStates() throws IOException, InterruptedException {
    return ScaleStates.measure(api, SCALE_ROUNDS);
  }

  /** The dearest of the devices that nobody touches, in percent of a core. */
  double device() throws IOException, InterruptedException {
    return devices.busiest(DEVICE_TIME);
  }

  private static String wordsOf(OfferedArticle article, Random random) {
    String[] words = article.name().replaceAll("[^\\p{L}\\p{N} ]", " ").strip().split(" +", -1);
    String word = words[random.nextInt(words.length)];
    return word.substring(0, Math.min(word.length(), 2 + random.nextInt(3)));
  }

  Map<String, Long> memory() {
    return processes.pssKilobytes();
  }

  private Map<String, Long> since(Map<String, Long> before) {
    Map<String, Long> used = new TreeMap<>(processes.cpuMillis());
    before.forEach((name, millis) -> used.merge(name, -millis, Long::sum));
    return used;
  }
}
