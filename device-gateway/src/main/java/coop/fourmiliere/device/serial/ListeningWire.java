package coop.fourmiliere.device.serial;

import com.fazecast.jSerialComm.SerialPort;
import com.fazecast.jSerialComm.SerialPortDataListener;
import com.fazecast.jSerialComm.SerialPortEvent;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * A port whose bytes the driver's thread puts on a bounded queue and the device's thread takes off.
 *
 * <p>When the cable is pulled jSerialComm repeats its event without pause for as long as the port
 * stays open, so the first one ends the wire for good.
 */
final class ListeningWire implements Wire, SerialPortDataListener {

  private static final int CHUNKS_AT_MOST = 64;
  private static final int CHUNK_BYTES_AT_MOST = 1024;
  private static final byte[] SILENCE = {};

  private final SerialPort port;
  private final BlockingQueue<byte[]> chunks = new ArrayBlockingQueue<>(CHUNKS_AT_MOST);
  private volatile String fault;

  ListeningWire(SerialPort port) {
    this.port = port;
    port.addDataListener(this);
  }

  @Override
  public int getListeningEvents() {
    return SerialPort.LISTENING_EVENT_DATA_AVAILABLE | SerialPort.LISTENING_EVENT_PORT_DISCONNECTED;
  }

  @Override
  public void serialEvent(SerialPortEvent event) {
    if (event.getEventType() == SerialPort.LISTENING_EVENT_PORT_DISCONNECTED) {
      end("the line was cut: is the cable in?");
    } else if (fault == null) {
      take();
    }
  }

  private void take() {
    int available = port.bytesAvailable();
    if (available <= 0) {
      return;
    }
    byte[] chunk = new byte[Math.min(available, CHUNK_BYTES_AT_MOST)];
    int count = port.readBytes(chunk, chunk.length);
    if (count != chunk.length) {
      end("the line was cut while reading: is the cable in?");
    } else if (!chunks.offer(chunk)) {
      // A hole in the bytes could join two halves into a weight that was never there.
      end("the line floods: is it the right device, at the right speed?");
    }
  }

  /** The first reason stands; the empty chunk wakes the device's thread. */
  private void end(String reason) {
    if (fault == null) {
      fault = reason;
      chunks.clear();
      chunks.offer(SILENCE);
    }
  }

  @Override
  public byte[] read(Duration wait) throws IOException, InterruptedException {
    check();
    byte[] chunk = chunks.poll(wait.toNanos(), TimeUnit.NANOSECONDS);
    check();
    return chunk == null ? SILENCE : chunk;
  }

  @Override
  public void write(byte... bytes) throws IOException {
    check();
    if (port.writeBytes(bytes, bytes.length) != bytes.length) {
      end("the line takes no bytes: is the cable in?");
      check();
    }
  }

  @Override
  public void discard() throws IOException {
    check();
    chunks.clear();
  }

  @Override
  public void close() {
    end("the line is closed");
    port.removeDataListener();
    port.closePort();
  }

  private void check() throws IOException {
    if (fault != null) {
      throw new IOException(fault);
    }
  }
}
