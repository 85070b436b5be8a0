package coop.fourmiliere.device.serial;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A line to a device on the shop's network: {@code tcp:10.0.0.5:9100}. */
final class TcpWire implements Wire {

  static final String SCHEME = "tcp:";

  private static final Pattern ADDRESS = Pattern.compile("tcp:(.+):([0-9]{1,5})");
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
   * @throws IOException when nobody answers there, with a sentence that says so
   */
  static Wire open(String address, Stall stall) throws IOException {
    Matcher parts = ADDRESS.matcher(address);
    if (!parts.matches() || Integer.parseInt(parts.group(2)) > 65_535) {
      throw new IOException(address + " is no address: it should be like tcp:10.0.0.5:9100");
    }
    InetSocketAddress target =
        new InetSocketAddress(parts.group(1), Integer.parseInt(parts.group(2)));
    SocketChannel channel = SocketChannel.open();
    try {
      // Little is under way, so that what was written has nearly all arrived.
      channel.setOption(StandardSocketOptions.SO_SNDBUF, BYTES_UNDER_WAY);
      channel.socket().connect(target, CONNECT_MILLIS);
      channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
      // What a device did not take is not to reach it when it wakes up, long after.
      channel.setOption(StandardSocketOptions.SO_LINGER, 0);
      channel.configureBlocking(false);
    } catch (IOException | RuntimeException nobody) {
      channel.close();
      throw new IOException(
          "nobody answers at " + address + ": is it switched on and in the network?", nobody);
    }
    return new TcpWire(channel, stall);
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

  /** A read or a write that does not wait. */
  private interface Attempt {
    int make() throws IOException;
  }
}
