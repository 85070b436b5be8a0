package coop.fourmiliere.acceptance.shop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.awaitility.core.ConditionTimeoutException;

/**
 * The whole shop on this machine, with its demo catalogue, its badges and its simulated devices.
 */
public final class RunningShop implements AutoCloseable {

  private static final int POSTGRES_OFFSET = 6;
  private static final int KAFKA_OFFSET = 7;

  private final Path target;
  private final Home home;
  private final int port;
  private final Launcher launcher;
  private final Map<Target, Database> databases = new EnumMap<>(Target.class);

  private RunningShop(Path target, Home home, int port, Launcher launcher) {
    this.target = target;
    this.home = home;
    this.port = port;
    this.launcher = launcher;
  }

  /** Starts everything and waits until it works. */
  public static RunningShop start() {
    Path root = root();
    Path target = root.resolve("deploy/acceptance/target");
    Home home = Home.prepare();
    int port = Launcher.freePort();
    Launcher launcher =
        Launcher.start(root, home.folder(), port, target.resolve("shop-console.txt"));
    RunningShop shop = new RunningShop(target, home, port, launcher);
    try {
      launcher.awaitReady();
      return shop;
    } catch (RuntimeException | Error e) {
      shop.close();
      throw e;
    }
  }

  /** The project's folder. */
  public static Path root() {
    return Path.of(System.getProperty("fourmiliere.root")).toAbsolutePath();
  }

  /** The shop's one address, without a slash at its end. */
  public String address() {
    return "http://localhost:" + port;
  }

  /** The shop's one port, on this machine only. */
  public int port() {
    return port;
  }

  /** What tells whether a token was given by this shop; a till's computer has a copy. */
  public Path publicKey() {
    return home.folder().resolve("secrets").resolve("jwt-public.pem");
  }

  /** The shop over HTTP, as anybody. */
  public Http http() {
    return new Http(address());
  }

  /** A service's database, entered with the service's own password. */
  public synchronized Database database(Target service) {
    return databases.computeIfAbsent(
        service,
        any ->
            new Database(
                "jdbc:postgresql://127.0.0.1:" + (port + POSTGRES_OFFSET) + "/" + any.segment(),
                any.segment(),
                home.password(any.segment())));
  }

  /** Where Kafka listens. */
  public String kafka() {
    return "127.0.0.1:" + (port + KAFKA_OFFSET);
  }

  /** Where this module leaves what it made: reports, logs, pictures. */
  public Path reports() {
    return target;
  }

  /**
   * Ends a process at once (SIGKILL); PostgreSQL with all that it forked, as a power cut would.
   *
   * @return the number of the process that is gone
   */
  public long kill(Target victim) {
    ProcessHandle process =
        process(victim).orElseThrow(() -> new IllegalStateException(victim + " is down"));
    destroy(process);
    return process.pid();
  }

  /** Stops a process where it is; whoever asks must kill it or let it go on. */
  public Frozen freeze(Target victim) {
    return Frozen.of(
        process(victim).orElseThrow(() -> new IllegalStateException(victim + " is down")));
  }

  /**
   * Waits until what restarts does so as quickly as in a shop that has run for a minute; where that
   * never comes, restarts are slower, and that is all.
   */
  public void awaitSettled() {
    int javaPrograms = Target.values().length - 1;
    try {
      Patience.later().until(() -> home.archives() >= javaPrograms);
    } catch (ConditionTimeoutException e) {
      System.err.println("The shop has no archives of classes: it restarts slowly");
    }
  }

  /** Kills it where it may be gone already. */
  void killIfRunning(Target victim) {
    process(victim).ifPresent(RunningShop::destroy);
  }

  private static void destroy(ProcessHandle process) {
    List<ProcessHandle> all = new ArrayList<>(List.of(process));
    process.descendants().forEach(all::add);
    all.forEach(ProcessHandle::destroyForcibly);
  }

  /** Keeps a process away until what is returned is closed. */
  public KeptDown keepDown(Target victim) {
    return new KeptDown(this, victim);
  }

  private Optional<ProcessHandle> process(Target child) {
    OptionalLong pid = home.pid(child);
    return pid.isPresent()
        ? ProcessHandle.of(pid.getAsLong()).filter(ProcessHandle::isAlive)
        : Optional.empty();
  }

  /** Whether another process than the one killed does its work now. */
  public boolean isBack(Target victim, long killedPid) {
    OptionalLong now = home.pid(victim);
    return now.isPresent()
        && now.getAsLong() != killedPid
        && "UP".equals(http().get("/q/health").body().at("/checks/" + victim.child()).asText());
  }

  /** Waits until the launcher has healed it. */
  public void awaitBack(Target victim, long killedPid) {
    Patience.later().until(() -> isBack(victim, killedPid));
  }

  @Override
  public void close() {
    List<ProcessHandle> children = children();
    databases.values().forEach(Database::close);
    try {
      launcher.stop();
    } finally {
      List<ProcessHandle> left = children.stream().filter(ProcessHandle::isAlive).toList();
      left.forEach(ProcessHandle::destroyForcibly);
      home.leave(target.resolve("shop-logs"));
      assertEquals(List.of(), left, "processes that outlived the launcher");
    }
  }

  private List<ProcessHandle> children() {
    return Stream.of(Target.values()).flatMap(child -> process(child).stream()).toList();
  }
}
