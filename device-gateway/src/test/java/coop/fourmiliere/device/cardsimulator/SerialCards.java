package coop.fourmiliere.device.cardsimulator;

import coop.fourmiliere.device.simulator.Cable;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** The simulated terminal on a serial line; a cable that was cut is put back under its name. */
public final class SerialCards implements AutoCloseable {

  private final SimulatedTerminal terminal;
  private final Path name;
  private final Thread thread = new Thread(this::serve, "serial-cards");
  private volatile boolean closed;

  private SerialCards(SimulatedTerminal terminal, Path name) {
    this.terminal = terminal;
    this.name = name;
  }

  public static SerialCards plug(Cards cards, Path name) {
    SerialCards line = new SerialCards(cards.terminal(), name);
    line.thread.start();
    return line;
  }

  public String port() {
    return name.toString();
  }

  private void serve() {
    while (!closed) {
      try (Line line = new Line(Cable.plug())) {
        Files.deleteIfExists(name);
        Files.createSymbolicLink(name, Path.of(line.cable.port()));
        terminal.serve(line);
      } catch (IOException cut) {
        // The next cable is put in at once.
      }
    }
  }

  @Override
  public void close() throws InterruptedException {
    closed = true;
    thread.join(10_000);
  }

  /** Blocks, by a parser of their own. */
  private final class Line implements Speaker {

    private static final int DLE = 0x10;
    private static final int STX = 0x02;
    private static final int ETX = 0x03;
    private static final int ACK = 0x06;
    private static final int NAK = 0x15;

    private final Cable cable;
    private final ByteArrayOutputStream arrived = new ByteArrayOutputStream();
    private boolean cut;

    Line(Cable cable) {
      this.cable = cable;
    }

    @Override
    public Optional<byte[]> hear(Duration wait) throws IOException {
      long until = System.nanoTime() + wait.toNanos();
      do {
        requireOpen();
        arrived.writeBytes(cable.heard(Duration.ofMillis(5)));
        Optional<byte[]> message = block();
        if (message.isPresent()) {
          cable.send((byte) ACK);
          return message;
        }
      } while (System.nanoTime() < until);
      return Optional.empty();
    }

    @Override
    public void say(byte[] message) throws IOException {
      requireOpen();
      ByteArrayOutputStream block = new ByteArrayOutputStream();
      block.write(DLE);
      block.write(STX);
      int crc = 0;
      for (byte b : message) {
        crc = crc(crc, b & 0xFF);
        block.write(b);
        if (b == DLE) {
          block.write(DLE);
        }
      }
      crc = crc(crc, ETX);
      block.write(DLE);
      block.write(ETX);
      block.write(crc & 0xFF);
      block.write(crc >> 8);
      cable.send(block.toByteArray());
    }

    private void requireOpen() throws IOException {
      if (cut || closed) {
        throw new IOException("the cable is out");
      }
    }

    /** Takes the first whole block out of what arrived. */
    private Optional<byte[]> block() throws IOException {
      byte[] all = arrived.toByteArray();
      int at = 0;
      while (at + 1 < all.length && !(all[at] == DLE && all[at + 1] == STX)) {
        at++;
      }
      ByteArrayOutputStream body = new ByteArrayOutputStream();
      int crc = 0;
      for (at += 2; at + 1 < all.length; at++) {
        if (all[at] == DLE && all[at + 1] == ETX) {
          return at + 3 < all.length ? end(all, at + 2, crc(crc, ETX), body) : Optional.empty();
        }
        at += all[at] == DLE ? 1 : 0;
        crc = crc(crc, all[at] & 0xFF);
        body.write(all[at]);
      }
      return Optional.empty();
    }

    private Optional<byte[]> end(byte[] all, int at, int crc, ByteArrayOutputStream body)
        throws IOException {
      arrived.reset();
      arrived.write(all, at + 2, all.length - at - 2);
      int said = (all[at] & 0xFF) | (all[at + 1] & 0xFF) << 8;
      if (said != crc) {
        cable.send((byte) NAK);
        return Optional.empty();
      }
      return Optional.of(body.toByteArray());
    }

    private static int crc(int before, int b) {
      int crc = before ^ b;
      for (int bit = 0; bit < 8; bit++) {
        crc = (crc & 1) != 0 ? crc >> 1 ^ 0x8408 : crc >> 1;
      }
      return crc;
    }

    @Override
    public void close() {
      cut = true;
      cable.pull();
    }
  }
}
