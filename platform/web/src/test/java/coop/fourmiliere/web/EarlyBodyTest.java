package coop.fourmiliere.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import coop.fourmiliere.testkit.TestKeys;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Bodies that come slowly or not at all, byte for byte. */
@QuarkusTest
@WithTestResource(value = TestKeys.class, scope = TestResourceScope.GLOBAL)
@Timeout(30)
class EarlyBodyTest {

  /** More than there are workers: 20 in this module's tests. */
  private static final int SLOW_CLIENTS = 30;

  private static final String BODY = "{\"name\":\"pear\",\"count\":1}";
  private static final int HALF = 9;

  @ConfigProperty(name = "quarkus.http.test-port")
  int port;

  @Test
  void clients_that_are_slow_to_send_keep_nobody_else_waiting() throws IOException {
    List<Socket> slow = new ArrayList<>();
    try {
      for (int i = 0; i < SLOW_CLIENTS; i++) {
        slow.add(send(head("Content-Length: " + BODY.length()) + BODY.substring(0, HALF)));
      }

      try (Socket quick = send(head("Content-Length: " + BODY.length()) + BODY)) {
        assertThat(answer(quick), startsWith("HTTP/1.1 200 "));
      }
      Socket first = slow.get(0);
      first.getOutputStream().write(BODY.substring(HALF).getBytes(UTF_8));
      assertThat(answer(first), startsWith("HTTP/1.1 200 "));
    } finally {
      for (Socket socket : slow) {
        socket.close();
      }
    }
  }

  @Test
  void a_client_that_never_sends_the_rest_is_hung_up_on() throws IOException {
    try (Socket silent = send(head("Content-Length: " + BODY.length()) + BODY.substring(0, HALF))) {
      assertThat(answer(silent), is(""));
    }
  }

  @Test
  void a_client_that_waits_to_be_asked_for_its_body_is_asked() throws IOException {
    try (Socket polite =
        send(head("Content-Length: " + BODY.length() + "\r\nExpect: 100-continue"))) {
      assertThat(answer(polite), startsWith("HTTP/1.1 100 "));
      polite.getOutputStream().write(BODY.getBytes(UTF_8));
      assertThat(answer(polite), startsWith("HTTP/1.1 200 "));
    }
  }

  @Test
  void a_body_without_a_length_is_read_too() throws IOException {
    String chunk = Integer.toHexString(BODY.length()) + "\r\n" + BODY + "\r\n0\r\n\r\n";

    try (Socket chunked = send(head("Transfer-Encoding: chunked") + chunk)) {
      assertThat(answer(chunked), startsWith("HTTP/1.1 200 "));
    }
  }

  @Test
  void a_client_that_is_cut_off_in_the_middle_of_its_body_is_no_error() throws IOException {
    Queue<String> errors = new ConcurrentLinkedQueue<>();
    Handler ear = new Ear(errors);
    Logger.getLogger("").addHandler(ear);
    try {
      for (int i = 0; i < 5; i++) {
        send(head("Content-Length: " + BODY.length()) + BODY.substring(0, HALF)).close();
      }

      await().during(Duration.ofMillis(500)).until(errors::isEmpty);
    } finally {
      Logger.getLogger("").removeHandler(ear);
    }
  }

  private static String head(String length) {
    return "POST /sample/api/things HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
        + length
        + "\r\n\r\n";
  }

  private Socket send(String bytes) throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setSoTimeout((int) Duration.ofSeconds(10).toMillis());
    socket.getOutputStream().write(bytes.getBytes(UTF_8));
    return socket;
  }

  private static String answer(Socket socket) throws IOException {
    byte[] some = new byte[4096];
    return new String(some, 0, Math.max(0, socket.getInputStream().read(some)), UTF_8);
  }

  private static final class Ear extends Handler {
    private final Queue<String> errors;

    Ear(Queue<String> errors) {
      this.errors = errors;
    }

    @Override
    public void publish(LogRecord entry) {
      if (entry.getLevel().intValue() >= Level.WARNING.intValue()) {
        errors.add(entry.getMessage());
      }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
