package coop.fourmiliere.local;

import coop.fourmiliere.local.demo.DemoShop;
import coop.fourmiliere.local.edge.Edge;
import coop.fourmiliere.local.edge.Upstream;
import coop.fourmiliere.local.jvm.ClassArchive;
import coop.fourmiliere.local.postgres.Postgres;
import coop.fourmiliere.local.process.Steps;
import coop.fourmiliere.local.process.Supervisor;
import coop.fourmiliere.local.process.Trouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The whole shop: what waits for what at the start, and how it ends. */
final class Shop {

  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final long ASSORTMENT_POLL_MILLIS = 200;

  private final Path root;
  private final Home home;
  private final Options options;
  private final Ports ports;
  private final Steps steps;
  private final Supervisor supervisor;
  private final Plans plans;
  private final Secrets secrets;
  private final String run;
  private volatile Edge edge;

  Shop(Path root, Home home, Options options, Steps steps, Supervisor supervisor, String run) {
    this.root = root;
    this.home = home;
    this.options = options;
    this.ports = new Ports(options.port());
    this.steps = steps;
    this.supervisor = supervisor;
    this.secrets = Secrets.open(home);
    this.run = run;
    this.plans = new Plans(root, home, options, secrets, run);
  }

  /** Starts everything, as much of it at once as can be. */
  void start() {
    for (ShopService service : ShopService.values()) {
      secrets.writeEnvironment(service.segment(), plans.environment(service));
    }
    ExecutorService hands = Executors.newCachedThreadPool();
    try {
      CompletableFuture<Void> kafka = CompletableFuture.runAsync(this::startKafka, hands);
      CompletableFuture<Void> postgres = CompletableFuture.runAsync(this::startPostgres, hands);
      Stream<CompletableFuture<Void>> rest = Stream.empty();
      if (!options.infraOnly()) {
        rest =
            Stream.concat(
                Stream.of(CompletableFuture.runAsync(this::openEdge, hands)),
                Stream.of(ShopService.values())
                    .map(
                        service ->
                            (service.hasDatabase()
                                    ? postgres
                                    : CompletableFuture.completedFuture(null))
                                .thenRunAsync(() -> start(service), hands)));
      }
      awaitAll(Stream.concat(Stream.of(kafka, postgres), rest).toList());
    } finally {
      hands.shutdown();
    }
    if (!options.infraOnly() && options.demo()) {
      DemoShop demoShop = new DemoShop("http://127.0.0.1:" + ports.edge());
      fill(demoShop);
      secrets.keepTillCredential(Plans.TILL, () -> demoShop.makeTillCredential(Plans.TILL));
    }
    supervisor.watchHealth();
  }

  /** The first trouble ends the wait: the others would only repeat it. */
  private static void awaitAll(List<CompletableFuture<Void>> parts) {
    CompletableFuture<Void> all = CompletableFuture.allOf(parts.toArray(CompletableFuture[]::new));
    parts.forEach(
        part ->
            part.exceptionally(
                failure -> {
                  all.completeExceptionally(failure);
                  return null;
                }));
    try {
      all.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof Trouble trouble) {
        throw trouble;
      }
      throw e;
    }
  }

  private void startPostgres() {
    Postgres.Disk disk =
        new Postgres.Disk(
            home.cache(),
            BuildInfo.postgresVersion(),
            home.data().resolve("postgres"),
            secrets.passwordFile("superuser"));
    Postgres postgres = Postgres.prepare(disk, ports.postgres(), run);
    supervisor.start(plans.postgres(postgres)).awaitReady(PATIENCE);
    plans.administration().open(plans.databases());
    steps.done(
        "PostgreSQL " + BuildInfo.postgresVersion() + " is ready, nothing it confirms is lost");
  }

  private void startKafka() {
    supervisor.start(plans.broker()).awaitReady(PATIENCE);
    steps.done("Kafka is ready");
  }

  private void start(ShopService service) {
    supervisor.start(plans.service(service)).awaitReady(PATIENCE);
    steps.done(service.title() + " is ready");
  }

  private void openEdge() {
    List<Upstream> upstreams =
        Stream.of(ShopService.values())
            .map(service -> new Upstream(service.segment(), ports.service(service)))
            .toList();
    edge =
        Edge.open(
            ports.edge(),
            root.resolve("web/dist"),
            upstreams,
            ServiceHealth.IDENTITY,
            this::health);
  }

  private Map<String, Boolean> health() {
    Map<String, Boolean> states = new LinkedHashMap<>();
    supervisor.children().forEach(child -> states.put(child.name(), child.isReady()));
    return states;
  }

  /** Once: later starts find it in the databases. */
  private void fill(DemoShop demoShop) {
    if (Files.exists(home.demoImported())) {
      return;
    }
    long begin = System.nanoTime();
    int created = demoShop.importCatalogue(root.resolve("deploy/demo-shop/odoo-export"));
    steps.done(
        "the demo shop is imported: %d records in %s"
            .formatted(created, Steps.seconds(Duration.ofNanos(System.nanoTime() - begin))));
    awaitAssortment(demoShop, demoShop.catalogueSize());
    try {
      Files.createFile(home.demoImported());
    } catch (IOException e) {
      throw new Trouble("The data folder can't be written: " + e.getMessage(), e);
    }
  }

  /** The catalogue reaches the till's assortment through Kafka, a moment later. */
  private void awaitAssortment(DemoShop demoShop, int articles) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    int offered = demoShop.assortmentSize();
    while (offered < articles) {
      if (System.nanoTime() > end) {
        throw new Trouble(
            "Of %d articles of the demo shop, %d have reached the till."
                .formatted(articles, offered));
      }
      pause();
      offered = demoShop.assortmentSize();
    }
    steps.done("the till is offered " + offered + " articles");
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(ASSORTMENT_POLL_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Trouble("Interrupted while starting.", e);
    }
  }

  /** Makes the next start faster; the shop works meanwhile. */
  void makeArchives() {
    List<ClassArchive> missing = plans.missingArchives();
    missing.forEach(archive -> archive.make(supervisor::runOnce));
    if (!missing.isEmpty() && plans.missingArchives().isEmpty()) {
      steps.done("noted what makes the next start faster");
    }
  }

  void stop() {
    if (edge != null) {
      edge.close();
    }
    supervisor.stopAll();
  }
}
