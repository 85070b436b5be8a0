package coop.fourmiliere.acceptance.tillpc;

import coop.fourmiliere.acceptance.shop.Patience;
import coop.fourmiliere.acceptance.shop.RunningShop;
import coop.fourmiliere.acceptance.shop.Trees;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The gateway on a till's own computer, with simulated devices, beside the one of the demo shop.
 */
final class OwnGateway implements AutoCloseable {

  private final Process process;
  private final Path folder;
  private final int port;
  private final Thread guard;

  private OwnGateway(Process process, Path folder, int port) {
    this.process = process;
    this.folder = folder;
    this.port = port;
    this.guard = new Thread(process::destroyForcibly);
    Runtime.getRuntime().addShutdownHook(guard);
  }

  /**
   * Starts it and waits until it answers.
   *
   * @param origins whose pages may talk to it, as {@code FOURMILIERE_ORIGINS}
   */
  static OwnGateway start(RunningShop shop, String tillId, String origins) throws IOException {
    int port = freePort();
    Path folder = Files.createTempDirectory("fourmiliere-till-pc");
    ProcessBuilder builder =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx128m",
                    "-XX:+UseSerialGC",
                    "-jar",
                    RunningShop.root()
                        .resolve("device-gateway/target/quarkus-app/quarkus-run.jar")
                        .toString()))
            .redirectErrorStream(true)
            .redirectOutput(shop.reports().resolve(tillId + "-console.txt").toFile());
    builder
        .environment()
        .putAll(
            Map.of(
                "QUARKUS_HTTP_PORT",
                Integer.toString(port),
                "MP_JWT_VERIFY_PUBLICKEY_LOCATION",
                "file:" + shop.publicKey(),
                "FOURMILIERE_TILL_ID",
                tillId,
                "FOURMILIERE_SIMULATOR",
                "true",
                "FOURMILIERE_ORIGINS",
                origins,
                "FOURMILIERE_SHOP_ADDRESS",
                shop.address(),
                "FOURMILIERE_JOURNAL",
                folder.resolve("journal.db").toString()));
    OwnGateway gateway = new OwnGateway(builder.start(), folder, port);
    Patience.later().until(gateway::answers);
    return gateway;
  }

  /** As it stands in the till's settings. */
  String address() {
    return "http://localhost:" + port;
  }

  /** Where its journal is. */
  Path folder() {
    return folder;
  }

  private boolean answers() throws InterruptedException {
    if (!process.isAlive()) {
      throw new IllegalStateException("The gateway ended: see its console.txt");
    }
    try {
      URI health = URI.create(address() + "/device/q/health/ready");
      return HttpClient.newHttpClient()
              .send(HttpRequest.newBuilder(health).build(), BodyHandlers.discarding())
              .statusCode()
          == 200;
    } catch (IOException notYet) {
      return false;
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  @Override
  public void close() throws IOException, InterruptedException {
    process.destroyForcibly().waitFor();
    Runtime.getRuntime().removeShutdownHook(guard);
    Trees.delete(folder);
  }
}
