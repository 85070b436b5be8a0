package coop.fourmiliere.bench.shop;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** A listener on the gateway's stream, through the edge, as the till's page is one. */
public final class GatewayStream implements AutoCloseable {

  private static final long PATIENCE_SECONDS = 10;
  private static final String CARRIER = "bearer-token-carrier";

  private final Arrivals scans = new Arrivals("scan");
  private final Arrivals weighings = new Arrivals("weighing");
  private final Arrivals scales = new Arrivals("state of the scale");
  private final CountDownLatch ready = new CountDownLatch(1);
  private WebSocket socket;

  private GatewayStream() {}

  /**
   * Listens from now on.
   *
   * @throws IOException when it is refused, or the scanner is not connected within ten seconds
   */
  public static GatewayStream open(ShopApi api) throws IOException, InterruptedException {
    GatewayStream stream = new GatewayStream();
    try {
      stream.connect(api);
    } catch (CompletionException refused) {
      throw new IOException("The gateway's stream can't be opened", refused.getCause());
    }
    // The stream begins with how each device is.
    if (!stream.ready.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      stream.close();
      throw new IOException("The gateway does not say that its scanner is connected");
    }
    return stream;
  }

  private void connect(ShopApi api) {
    String token =
        URLEncoder.encode(
                "quarkus-http-upgrade#Authorization#Bearer " + api.token(), StandardCharsets.UTF_8)
            .replace("+", "%20");
    socket =
        HttpClient.newHttpClient()
            .newWebSocketBuilder()
            .subprotocols(CARRIER, token)
            .buildAsync(
                URI.create(api.address().replaceFirst("http", "ws") + "/device/stream"), new Page())
            .join();
  }

  /**
   * Waits for the next scan of that code; returns the System.nanoTime of its arrival.
   *
   * @throws IOException when it does not come within ten seconds
   */
  public long awaitScan(String code) throws IOException, InterruptedException {
    return scans.await(code);
  }

  /** Waits for the next weighing of so many grams, as {@link #awaitScan}. */
  public void awaitWeighing(int grams) throws IOException, InterruptedException {
    weighings.await(Integer.toString(grams));
  }

  /** Waits until the scale is told to be so, as {@link #awaitScan}. */
  long awaitScale(String state) throws IOException, InterruptedException {
    return scales.await(state);
  }

  /** Waits until the scale is told to show so many grams at rest, as {@link #awaitScan}. */
  public void awaitLoad(int grams) throws IOException, InterruptedException {
    scales.await(load(grams));
  }

  /**
   * Waits until something else is told of the scale than so many grams at rest.
   *
   * @param since what came before that System.nanoTime does not count
   */
  public Seen awaitAnythingBut(int grams, long since) throws IOException, InterruptedException {
    String load = load(grams);
    return scales.await(
        seen -> seen.at() >= since && !seen.what().equals(load), "anything but " + load);
  }

  /** What was told of the scale last: its state, or the grams at rest. */
  public String lastOfScale() {
    return scales.all.get(scales.all.size() - 1);
  }

  private static String load(int grams) {
    return grams + " g";
  }

  /** All codes that came, in their order. */
  public List<String> scans() {
    return List.copyOf(scans.all);
  }

  /** The grams of all weighings that came, in their order. */
  public List<String> weighings() {
    return List.copyOf(weighings.all);
  }

  @Override
  public void close() {
    socket.abort();
  }

  /** What came of one kind. */
  private static final class Arrivals {

    private final String kind;
    private final List<String> all = new CopyOnWriteArrayList<>();
    private final BlockingQueue<Seen> waiting = new LinkedBlockingQueue<>();

    Arrivals(String kind) {
      this.kind = kind;
    }

    void add(String what, long at) {
      all.add(what);
      waiting.add(new Seen(what, at));
    }

    long await(String what) throws IOException, InterruptedException {
      return await(seen -> seen.what().equals(what), what).at();
    }

    Seen await(Predicate<Seen> wanted, String what) throws IOException, InterruptedException {
      long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
      while (true) {
        Seen seen = waiting.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
        if (seen == null) {
          throw new IOException("The %s of %s did not reach the page".formatted(kind, what));
        }
        if (wanted.test(seen)) {
          return seen;
        }
      }
    }
  }

  /**
   * What came, and when.
   *
   * @param at by System.nanoTime
   */
  public record Seen(String what, long at) {}

  /** What a page does with the stream. */
  private final class Page implements WebSocket.Listener {

    private final ObjectMapper json = new ObjectMapper();
    private final StringBuilder frame = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
      frame.append(part);
      if (last) {
        take(frame.toString(), System.nanoTime());
        frame.setLength(0);
      }
      from.request(1);
      return null;
    }

    private void take(String text, long at) {
      try {
        JsonNode told = json.readTree(text);
        JsonNode data = told.path("data");
        switch (told.path("type").asText()) {
          case "device.scanned.v1" -> scans.add(data.path("code").asText(), at);
          case "device.weighed.v1" -> weighings.add(data.path("netGrams").asText(), at);
          case "device.weight.v1" -> scales.add(scale(data), at);
          default -> takeState(data);
        }
      } catch (IOException notJson) {
        throw new IllegalStateException("The gateway's stream said: " + text, notJson);
      }
    }

    private static String scale(JsonNode data) {
      JsonNode grams = data.path("grams");
      return grams.isInt() ? load(grams.intValue()) : data.path("state").asText();
    }

    private void takeState(JsonNode data) {
      if (data.path("kind").asText().equals("scanner")
          && data.path("state").asText().equals("connected")) {
        ready.countDown();
      }
    }
  }
}
