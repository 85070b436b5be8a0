package coop.fourmiliere.local.process;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupervisorTest {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @TempDir Path folder;

  private Supervisor supervisor;

  @BeforeEach
  void supervise() {
    Steps quiet =
        new Steps(new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8));
    supervisor = new Supervisor(new Records(folder.resolve("run")), quiet, folder);
  }

  @AfterEach
  void stop() {
    supervisor.stopAll();
  }

  @Test
  void a_killed_child_is_started_again_and_ready_again() throws IOException {
    Child child = supervisor.start(plan(new AtomicBoolean(true), "exec sleep 600"));
    child.awaitReady(PATIENCE);
    long first = child.pid();

    ProcessHandle.of(first).orElseThrow().destroyForcibly();

    await().atMost(PATIENCE).until(() -> child.isReady() && child.pid() != first);
  }

  @Test
  void a_child_that_ends_again_and_again_is_given_up_with_its_last_words() throws IOException {
    Child child = supervisor.start(plan(new AtomicBoolean(false), "echo the key is lost; exit 1"));

    Trouble trouble = assertThrows(Trouble.class, () -> child.awaitReady(PATIENCE));

    assertTrue(trouble.getMessage().contains("the key is lost"), trouble.getMessage());
  }

  @Test
  void stopping_leaves_no_process_and_starts_none() throws IOException {
    Child child = supervisor.start(plan(new AtomicBoolean(true), "exec sleep 600"));
    child.awaitReady(PATIENCE);
    long pid = child.pid();

    supervisor.stopAll();

    assertFalse(ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false));
    assertTrue(new Records(folder.resolve("run")).all().isEmpty());
  }

  @Test
  void a_child_that_ignores_its_signal_is_killed_when_its_grace_is_over() throws IOException {
    Child child =
        supervisor.start(plan(new AtomicBoolean(true), "trap '' TERM; sleep 600 & wait; wait"));
    child.awaitReady(PATIENCE);
    long pid = child.pid();

    supervisor.stopAll();

    assertFalse(ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false));
  }

  @Test
  void a_taken_port_is_named() throws IOException {
    try (ServerSocket stranger = new ServerSocket(0)) {
      Plan plan = plan(stranger.getLocalPort(), new AtomicBoolean(true), "exec sleep 600");

      Trouble trouble = assertThrows(Trouble.class, () -> supervisor.start(plan));

      assertTrue(trouble.getMessage().contains("Port " + stranger.getLocalPort()));
    }
  }

  @Test
  void a_program_that_runs_once_says_whether_it_succeeded() {
    assertTrue(supervisor.runOnce(List.of("sh", "-c", "exit 0")));
    assertFalse(supervisor.runOnce(List.of("sh", "-c", "exit 1")));
    assertFalse(supervisor.runOnce(List.of("/no/such/program")));
  }

  @Test
  void a_program_that_runs_once_ends_with_the_shop() throws Exception {
    Path begun = folder.resolve("begun");
    CompletableFuture<Boolean> run =
        CompletableFuture.supplyAsync(
            () ->
                supervisor.runOnce(List.of("sh", "-c", "echo $$ > " + begun + "; exec sleep 600")));
    await().atMost(PATIENCE).until(() -> Files.exists(begun) && Files.size(begun) > 0);

    supervisor.stopAll();

    assertFalse(run.get(PATIENCE.toSeconds(), TimeUnit.SECONDS));
    long pid = Long.parseLong(Files.readString(begun).strip());
    await()
        .atMost(PATIENCE)
        .until(() -> !ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false));
    assertFalse(supervisor.runOnce(List.of("sh", "-c", "exit 0")));
  }

  private Plan plan(AtomicBoolean ready, String script) throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      int free = socket.getLocalPort();
      return plan(free, ready, script);
    }
  }

  private Plan plan(int port, AtomicBoolean ready, String script) {
    return new Plan(
        "child",
        0,
        new LocalPort(port),
        () -> List.of("sh", "-c", script),
        Map.of(),
        folder,
        ready::get,
        () -> true,
        Signal.TERM,
        Duration.ofMillis(500));
  }
}
