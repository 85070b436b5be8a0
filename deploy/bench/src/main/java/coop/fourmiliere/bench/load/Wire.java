package coop.fourmiliere.bench.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Locale;

/**
 * One kept connection that sends JSON and waits for the answer. A client library would take a good
 * part of the two processors that the shop is to be measured on.
 */
final class Wire implements AutoCloseable {

  private static final int TIMEOUT_MILLIS = 30_000;
  private static final int STATUS_AT = 9;
  private static final String LENGTH = "content-length:";

  private final Socket socket;
  private final OutputStream out;
  private final InputStream in;
  private final String headers;

  Wire(int port, String token) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(TIMEOUT_MILLIS);
    out = socket.getOutputStream();
    in = new BufferedInputStream(socket.getInputStream());
    headers =
        " HTTP/1.1\r\nHost: localhost:%d\r\nAuthorization: Bearer %s\r\nContent-Type: application/json\r\nContent-Length: "
            .formatted(port, token);
  }

  /**
   * Sends one request.
   *
   * @return the answer's status
   * @throws IOException when the connection is lost or nothing comes for half a minute
   */
  int put(String path, byte[] body) throws IOException {
    byte[] head = ("PUT " + path + headers + body.length + "\r\n\r\n").getBytes(UTF_8);
    byte[] request = new byte[head.length + body.length];
    System.arraycopy(head, 0, request, 0, head.length);
    System.arraycopy(body, 0, request, head.length, body.length);
    out.write(request);
    out.flush();
    int status = Integer.parseInt(line().substring(STATUS_AT, STATUS_AT + 3));
    in.skipNBytes(bodyLength());
    return status;
  }

  private long bodyLength() throws IOException {
    long length = -1;
    for (String header = line(); !header.isEmpty(); header = line()) {
      String lower = header.toLowerCase(Locale.ROOT);
      if (lower.startsWith(LENGTH)) {
        length = Long.parseLong(lower.substring(LENGTH.length()).strip());
      }
    }
    if (length < 0) {
      throw new IOException("An answer without a length");
    }
    return length;
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new IOException("The server hung up after: " + line);
      }
      line.append((char) c);
    }
    return line.toString().stripTrailing();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
