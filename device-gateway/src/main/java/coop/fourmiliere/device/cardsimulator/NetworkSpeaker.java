package coop.fourmiliere.device.cardsimulator;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Optional;

/** A till that came over the network. */
final class NetworkSpeaker implements Speaker {

  private static final int LONG = 0xFF;
  private static final int WHOLE_MESSAGE_MILLIS = 5_000;

  private final Socket socket;
  private final DataInputStream in;

  NetworkSpeaker(Socket socket) throws IOException {
    this.socket = socket;
    this.in = new DataInputStream(socket.getInputStream());
    socket.setTcpNoDelay(true);
  }

  @Override
  public Optional<byte[]> hear(Duration wait) throws IOException {
    int first;
    try {
      socket.setSoTimeout(Math.max(1, (int) wait.toMillis()));
      first = in.readUnsignedByte();
    } catch (SocketTimeoutException silent) {
      return Optional.empty();
    }
    socket.setSoTimeout(WHOLE_MESSAGE_MILLIS);
    int second = in.readUnsignedByte();
    int length = in.readUnsignedByte();
    byte[] header = {(byte) first, (byte) second, (byte) length};
    if (length == LONG) {
      int low = in.readUnsignedByte();
      int high = in.readUnsignedByte();
      length = low + 256 * high;
      header = new byte[] {(byte) first, (byte) second, (byte) LONG, (byte) low, (byte) high};
    }
    byte[] message = new byte[header.length + length];
    System.arraycopy(header, 0, message, 0, header.length);
    in.readFully(message, header.length, length);
    return Optional.of(message);
  }

  @Override
  public void say(byte[] message) throws IOException {
    socket.getOutputStream().write(message);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
