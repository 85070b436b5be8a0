package coop.fourmiliere.device.serial;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;

/** A line to a device on the shop's network: {@code tcp:10.0.0.5:9100}. */
final class TcpWire implements Wire {

  static final String SCHEME = "tcp:";

  private static final int CONNECT_MILLIS = 2_000;
  private static final int BYTES_UNDER_WAY = 8 * 1024;
  private static final long LOOK_EVERY_MILLIS = 4;
  private static final byte[] SILENCE = {};

  private final SocketChannel channel;
  private final Stall stall;
  private final ByteBuffer buffer = ByteBuffer.allocate(1024);

  private TcpWire(SocketChannel channel, Stall stall) {
    this.channel = channel;
    this.stall = stall;
  }

  /**
   * Connects.
   *
   * @throws IOException when nobody answers there, with a sentence that says why
   */
  static Wire open(String address, Stall stall) throws IOException {
    InetSocketAddress device = parse(address);
    SocketChannel channel = SocketChannel.open();
    try {
      // Little is under way, so that what was written has nearly all arrived.
      channel.setOption(StandardSocketOptions.SO_SNDBUF, BYTES_UNDER_WAY);
      channel.socket().connect(device, CONNECT_MILLIS);
      channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
      channel.setOption(StandardSocketOptions.SO_KEEPALIVE, true);
      // What a device did not take is not to reach it when it wakes up, long after.
      channel.setOption(StandardSocketOptions.SO_LINGER, 0);
      channel.configureBlocking(false);
      return new TcpWire(channel, stall);
    } catch (IOException failed) {
      channel.close();
      throw new IOException(explain(address, failed), failed);
    }
  }

  @Override
  public byte[] read(Duration wait) throws IOException, InterruptedException {
    long deadline = System.nanoTime() + wait.toNanos();
    byte[] chunk = take();
    while (chunk.length == 0 && System.nanoTime() < deadline) {
      TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MILLIS);
      chunk = take();
    }
    return chunk;
  }

  private byte[] take() throws IOException {
    buffer.clear();
    int count = tried(() -> channel.read(buffer));
    if (count < 0) {
      throw cut();
    }
    return count == 0 ? SILENCE : Arrays.copyOf(buffer.array(), count);
  }

  @Override
  public void write(byte... bytes) throws IOException {
    ByteBuffer rest = ByteBuffer.wrap(bytes);
    stall.write(bytes.length, sent -> tried(() -> channel.write(rest)));
  }

  @Override
  public void discard() throws IOException {
    for (int chunks = 0; chunks < 64 && take().length > 0; chunks++) {}
  }

  @Override
  public boolean keepsBytes() {
    return true;
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException alreadyGone) {
      // There is nothing left to close.
    }
  }

  private static int tried(Attempt attempt) throws IOException {
    try {
      return attempt.make();
    } catch (IOException gone) {
      throw cut();
    }
  }

  private static IOException cut() {
    return new IOException("the connection was cut: is it switched on and in the network?");
  }

  private static InetSocketAddress parse(String address) throws IOException {
    try {
      URI parts = URI.create("tcp://" + address.substring(SCHEME.length()));
      if (parts.getHost() != null && parts.getPort() > 0 && parts.getPort() <= 0xFFFF) {
        return new InetSocketAddress(parts.getHost(), parts.getPort());
      }
    } catch (IllegalArgumentException senseless) {
      // Told below.
    }
    throw new IOException("address " + address + " makes no sense: write tcp:host:port");
  }

  private static String explain(String address, IOException failed) {
    if (failed instanceof UnknownHostException) {
      return address + " is not known: is its name right?";
    } else if (failed instanceof ConnectException) {
      return address + " refuses: is it the device's address, is it free?";
    }
    boolean absent =
        failed instanceof SocketTimeoutException || failed instanceof NoRouteToHostException;
    return address
        + (absent ? " does not answer: is it on, is its cable in?" : " can't be reached");
  }

  /** A read or a write that does not wait. */
  private interface Attempt {
    int make() throws IOException;
  }
}
