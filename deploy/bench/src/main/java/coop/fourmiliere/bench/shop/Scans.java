package coop.fourmiliere.bench.shop;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import coop.fourmiliere.bench.figures.Latencies;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Scans on the gateway's serial line, and a listener on its stream as the till's page is one. The
 * clock starts before the simulated scanner is told to write, so a scan takes longer here than from
 * its last byte.
 */
public final class Scans {

  private static final long PATIENCE_SECONDS = 10;
  private static final String CARRIER = "bearer-token-carrier";

  private final ShopApi api;
  private final BlockingQueue<Seen> seen = new LinkedBlockingQueue<>();
  private final CountDownLatch ready = new CountDownLatch(1);

  private Scans(ShopApi api) {
    this.api = api;
  }

  /**
   * Scans one code after the other, each when the one before was seen.
   *
   * @param warmUp so many more before, which do not count
   * @param everyMillis from one scan to the next, at least
   * @throws IOException when one is not seen within ten seconds
   */
  public static Latencies measure(ShopApi api, int warmUp, int count, long everyMillis)
      throws IOException, InterruptedException {
    Scans scans = new Scans(api);
    WebSocket stream = scans.listen();
    try {
      scans.awaitScanner();
      long[] took = new long[count];
      for (int i = -warmUp; i < count; i++) {
        long nanos = scans.one("BENCH" + (warmUp + i));
        if (i >= 0) {
          took[i] = nanos;
        }
        Thread.sleep(Math.max(0, everyMillis - nanos / 1_000_000));
      }
      return Latencies.of(List.of(took));
    } finally {
      stream.abort();
    }
  }

  private WebSocket listen() {
    String token =
        URLEncoder.encode(
                "quarkus-http-upgrade#Authorization#Bearer " + api.token(), StandardCharsets.UTF_8)
            .replace("+", "%20");
    return HttpClient.newHttpClient()
        .newWebSocketBuilder()
        .subprotocols(CARRIER, token)
        .buildAsync(
            URI.create(api.address().replaceFirst("http", "ws") + "/device/stream"),
            new Page(seen, ready))
        .join();
  }

  /** The stream begins with how each device is. */
  private void awaitScanner() throws IOException, InterruptedException {
    if (!ready.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      throw new IOException("The gateway does not say that its scanner is connected");
    }
  }

  private long one(String code) throws IOException, InterruptedException {
    long begin = System.nanoTime();
    api.scan(code);
    while (true) {
      Seen scan = seen.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (scan == null) {
        throw new IOException("The scan of " + code + " did not reach the page");
      }
      if (scan.code().equals(code)) {
        return scan.at() - begin;
      }
    }
  }

  /** A code that came, and when. */
  private record Seen(String code, long at) {}

  /** What a page does with the stream. */
  private static final class Page implements WebSocket.Listener {

    private final ObjectMapper json = new ObjectMapper();
    private final StringBuilder frame = new StringBuilder();
    private final BlockingQueue<Seen> seen;
    private final CountDownLatch ready;

    Page(BlockingQueue<Seen> seen, CountDownLatch ready) {
      this.seen = seen;
      this.ready = ready;
    }

    @Override
    public CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean last) {
      frame.append(part);
      if (last) {
        take(frame.toString(), System.nanoTime());
        frame.setLength(0);
      }
      socket.request(1);
      return null;
    }

    private void take(String text, long at) {
      try {
        JsonNode told = json.readTree(text);
        JsonNode data = told.path("data");
        if (told.path("type").asText().equals("device.scanned.v1")) {
          seen.add(new Seen(data.path("code").asText(), at));
        } else if (data.path("kind").asText().equals("scanner")
            && data.path("state").asText().equals("connected")) {
          ready.countDown();
        }
      } catch (IOException notJson) {
        throw new IllegalStateException("The gateway's stream said: " + text, notJson);
      }
    }
  }
}
