package coop.fourmiliere.testkit;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** The broker of {@code platform/broker} as a child process, which ends with this one. */
public final class BrokerProcess implements AutoCloseable {

  private final Path data;
  private final int port;
  private final int controllerPort;
  private Process process;

  private BrokerProcess(Path data, int port, int controllerPort) {
    this.data = data;
    this.port = port;
    this.controllerPort = controllerPort;
  }

  /** Starts a broker with its data in the folder given; ready after {@link #awaitReady}. */
  public static BrokerProcess start(Path data) throws IOException {
    BrokerProcess broker = new BrokerProcess(data, freePort(), freePort());
    broker.launch();
    return broker;
  }

  private void launch() throws IOException {
    Path jar = Path.of(root(), "platform", "broker", "target", "broker.jar");
    if (!Files.exists(jar)) {
      throw new IOException("Build the broker first: mvn package -pl platform/broker");
    }
    Files.createDirectories(data);
    List<String> command =
        List.of(
            ProcessHandle.current().info().command().orElse("java"),
            "-Xmx256m",
            "-Xss512k",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-jar",
            jar.toString(),
            data.toString(),
            Integer.toString(port),
            Integer.toString(controllerPort),
            Long.toString(ProcessHandle.current().pid()));
    process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(data.resolve("broker.log").toFile())
            .start();
  }

  /** Waits until the broker takes connections. */
  public void awaitReady() {
    Awaitility.await("Kafka on port " + port)
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofMillis(100))
        .until(this::takesConnections);
  }

  /** Ends the broker as a power cut would. */
  public void kill() throws InterruptedException {
    process.destroyForcibly();
    process.waitFor(10, TimeUnit.SECONDS);
  }

  /** Starts it again on the same data and port. */
  public void restart() throws IOException {
    launch();
    awaitReady();
  }

  /** Host and port for clients. */
  public String address() {
    return "127.0.0.1:" + port;
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }

  private boolean takesConnections() {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 200);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /** The folder of the whole project: given by the build, else found by walking up. */
  private static String root() {
    String given = System.getProperty("fourmiliere.root");
    if (given != null) {
      return given;
    }
    Path folder = Path.of("").toAbsolutePath();
    while (folder != null && !Files.exists(folder.resolve(".mvn"))) {
      folder = folder.getParent();
    }
    return String.valueOf(folder);
  }
}
