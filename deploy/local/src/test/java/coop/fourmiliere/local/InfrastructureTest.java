package coop.fourmiliere.local;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real PostgreSQL, real Kafka, real kills. */
class InfrastructureTest {

  private static final Duration PATIENCE = Duration.ofSeconds(90);

  /** PostgreSQL is unpacked once for all tests; the first finds an unpacking that was cut short. */
  @TempDir static Path cache;

  @TempDir Path folder;

  private final int port = LauncherProcess.freeBasePort();
  private Path home;
  private LauncherProcess launcher;

  @BeforeEach
  void start() throws IOException {
    home = folder.resolve("home");
    Files.createDirectories(
        home.resolve("cache/postgres-" + BuildInfo.postgresVersion() + ".part"));
    launcher = LauncherProcess.start(home, "--infra-only", "--port", Integer.toString(port));
    launcher.awaitReady();
  }

  @AfterEach
  void stop() throws InterruptedException {
    launcher.stop();
  }

  @Test
  void what_was_committed_survives_the_death_of_database_broker_and_launcher() throws Exception {
    assertEquals(List.of("on", "on"), List.of(show("fsync"), show("synchronous_commit")));
    execute("create table kept (word text)");
    execute("insert into kept values ('fourmi')");

    killAndAwaitReturn("postgres");
    killAndAwaitReturn("kafka");
    ProcessHandle postgres = launcher.child("postgres");
    ProcessHandle kafka = launcher.child("kafka");
    launcher.kill();
    awaitEnd(kafka);
    awaitEnd(postgres);
    launcher = LauncherProcess.start(home, "--infra-only", "--port", Integer.toString(port));
    launcher.awaitReady();

    assertEquals("fourmi", query("select word from kept"));
  }

  @Test
  void a_second_launcher_is_refused_and_a_stopped_one_leaves_no_process() throws Exception {
    ProcessHandle postgres = launcher.child("postgres");
    ProcessHandle kafka = launcher.child("kafka");

    LauncherProcess second = LauncherProcess.start(home, "--infra-only");

    assertEquals(1, second.awaitEnd());
    assertTrue(second.console().contains("already runs"), second.console());
    assertTrue(postgres.isAlive() && kafka.isAlive());
    launcher.stop();
    assertTrue(!postgres.isAlive() && !kafka.isAlive());
  }

  private void killAndAwaitReturn(String child) throws IOException {
    ProcessHandle old = launcher.child(child);
    old.destroyForcibly();
    launcher.awaitConsole(child + " is back");
    assertTrue(launcher.child(child).pid() != old.pid());
  }

  private static void awaitEnd(ProcessHandle process) {
    await().atMost(PATIENCE).until(() -> !process.isAlive());
  }

  private String show(String setting) throws Exception {
    return query("show " + setting);
  }

  private String query(String query) throws SQLException, IOException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getString(1);
    }
  }

  private void execute(String command) throws SQLException, IOException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute(command);
    }
  }

  private Connection connect() throws SQLException, IOException {
    String password = Files.readString(home.resolve("secrets/postgres-sales.password"));
    String address = "jdbc:postgresql://127.0.0.1:" + (port + 6) + "/sales";
    return DriverManager.getConnection(address, "sales", password);
  }
}
