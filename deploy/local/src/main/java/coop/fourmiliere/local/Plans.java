package coop.fourmiliere.local;

import coop.fourmiliere.local.jvm.ClassArchive;
import coop.fourmiliere.local.jvm.Jars;
import coop.fourmiliere.local.jvm.JavaProgram;
import coop.fourmiliere.local.postgres.Administration;
import coop.fourmiliere.local.postgres.Database;
import coop.fourmiliere.local.postgres.Postgres;
import coop.fourmiliere.local.process.LocalPort;
import coop.fourmiliere.local.process.Plan;
import coop.fourmiliere.local.process.Signal;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** How each process of the shop is run. */
final class Plans {

  private static final Duration GRACE = Duration.ofSeconds(10);
  private static final int BROKER_HEAP = 256;

  /** The name that a till has until somebody gives it another. */
  static final String TILL = "caisse-1";

  /** Fewer arenas: the C library's own reserve is the largest waste of a small JVM. */
  private static final Map<String, String> SMALL = Map.of("MALLOC_ARENA_MAX", "2");

  private final Path root;
  private final Home home;
  private final Ports ports;
  private final Secrets secrets;
  private final boolean demo;
  private final String run;
  private final ServiceHealth health;
  private final List<ClassArchive> archives = new CopyOnWriteArrayList<>();

  Plans(Path root, Home home, Options options, Secrets secrets, String run) {
    this.root = root;
    this.home = home;
    this.ports = new Ports(options.port());
    this.demo = options.demo();
    this.secrets = secrets;
    this.run = run;
    HttpClient http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    this.health = new ServiceHealth(http, run);
  }

  /** The databases, one per service that has one. */
  List<Database> databases() {
    return Stream.of(ShopService.values())
        .filter(ShopService::hasDatabase)
        .map(ShopService::segment)
        .map(name -> new Database(name, secrets.password(name)))
        .toList();
  }

  Administration administration() {
    return new Administration(ports.postgres(), secrets.password("superuser"), run);
  }

  Plan postgres(Postgres postgres) {
    Administration administration = administration();
    return new Plan(
        "postgres",
        0,
        ports.postgres(),
        postgres::command,
        Map.of(),
        home.folder(),
        administration::isOurs,
        () -> true,
        Signal.INT,
        Duration.ofSeconds(20));
  }

  Plan broker() {
    LocalPort port = ports.kafka();
    List<String> arguments =
        List.of(
            home.data().resolve("kafka").toString(),
            Integer.toString(port.number()),
            Integer.toString(ports.kafkaController().number()),
            Long.toString(ProcessHandle.current().pid()));
    Path jar = root.resolve("platform/broker/target/broker.jar");
    JavaProgram program =
        new JavaProgram(
            "kafka",
            Jars.withLibraries(jar),
            "coop.fourmiliere.broker.Broker",
            BROKER_HEAP,
            List.of(),
            arguments);
    ClassArchive archive = archive(program);
    return new Plan(
        "kafka",
        1,
        port,
        () -> program.command(archive),
        SMALL,
        home.folder(),
        port::answers,
        () -> true,
        Signal.TERM,
        GRACE);
  }

  Plan service(ShopService service) {
    LocalPort port = ports.service(service);
    List<String> flags = new ArrayList<>(service.flags());
    flags.add("-Djava.util.logging.manager=org.jboss.logmanager.LogManager");
    flags.add("-Dquarkus.http.header.\"" + ServiceHealth.IDENTITY + "\".value=" + run);
    JavaProgram program =
        new JavaProgram(
            service.title(),
            Jars.ofQuarkus(service.application(root)),
            Jars.mainClassOfQuarkus(service.application(root)),
            service.heapMegabytes(),
            flags,
            List.of());
    ClassArchive archive = archive(program);
    Map<String, String> environment = environment(service);
    Map<String, String> all = new LinkedHashMap<>(environment);
    all.putAll(SMALL);
    return new Plan(
        service.title(),
        2,
        port,
        () -> program.command(archive),
        all,
        home.folder(),
        () -> health.isReady(service, port),
        () -> health.isAlive(service, port),
        Signal.TERM,
        GRACE);
  }

  /** The archives of classes that are not there yet. */
  List<ClassArchive> missingArchives() {
    return archives.stream().filter(archive -> !archive.exists()).toList();
  }

  private ClassArchive archive(JavaProgram program) {
    ClassArchive archive = program.archive(home.classes());
    archives.add(archive);
    return archive;
  }

  /** What a service is told; also left in a file for whoever starts it by hand. */
  Map<String, String> environment(ShopService service) {
    Map<String, String> environment = new LinkedHashMap<>();
    environment.put("QUARKUS_HTTP_PORT", Integer.toString(ports.service(service).number()));
    environment.put("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + ports.kafka().number());
    environment.put("MP_JWT_VERIFY_PUBLICKEY_LOCATION", "file:" + secrets.publicKey());
    environment.put("FOURMILIERE_DEMO", Boolean.toString(demo));
    if (service.hasDatabase()) {
      String name = service.segment();
      environment.put(
          "QUARKUS_DATASOURCE_JDBC_URL",
          "jdbc:postgresql://127.0.0.1:" + ports.postgres().number() + "/" + name);
      environment.put("QUARKUS_DATASOURCE_USERNAME", name);
      environment.put("QUARKUS_DATASOURCE_PASSWORD", secrets.password(name));
    } else {
      environment.put("FOURMILIERE_TILL_ID", TILL);
      environment.put("FOURMILIERE_SIMULATOR", Boolean.toString(demo));
      environment.put("FOURMILIERE_SIMULATOR_TERMINAL", Boolean.toString(demo));
      environment.put("FOURMILIERE_ORIGINS", origins());
      environment.put("FOURMILIERE_SALES_URL", "http://127.0.0.1:" + ports.edge());
      environment.put("FOURMILIERE_TILL_CREDENTIAL_FILE", secrets.tillCredential(TILL).toString());
      environment.put(
          "FOURMILIERE_JOURNAL",
          home.data().resolve("device").resolve(TILL).resolve("journal.db").toString());
    }
    if (service == ShopService.SALES) {
      environment.put("SMALLRYE_JWT_SIGN_KEY_LOCATION", "file:" + secrets.privateKey());
    }
    return environment;
  }

  /** The till's page comes from the edge, whatever its port: the gateway answers it. */
  private String origins() {
    return "http://localhost:%1$d,http://127.0.0.1:%1$d".formatted(ports.edge());
  }
}
