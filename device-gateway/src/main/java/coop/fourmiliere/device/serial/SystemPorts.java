package coop.fourmiliere.device.serial;

import com.fazecast.jSerialComm.SerialPort;
import com.fazecast.jSerialComm.SerialPortInvalidPortException;
import coop.fourmiliere.device.serial.LineSettings.Flow;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * The serial ports of this computer, through jSerialComm, by their files or by the adapter they
 * hang on ({@code usb:0403:6001}), and what is no serial port but is spoken to like one: {@code
 * tcp:10.0.0.5:9100}, {@code file:/dev/usb/lp0} and {@code hid:/dev/hidraw0}.
 */
@ApplicationScoped
class SystemPorts implements Ports {

  // errno on Linux and macOS
  private static final int NOT_PERMITTED = 1;
  private static final int TRY_AGAIN = 11;
  private static final int ACCESS_DENIED = 13;
  private static final int BUSY = 16;
  private static final int INVALID = 22;

  private static final Stall STALL = new Stall(Duration.ofSeconds(5));

  /** A printer prints what it has in less time, unless it has no paper. */
  private static final Stall FULL_DEVICE = new Stall(Duration.ofSeconds(10));

  private static final int LEAVING_BYTES_AT_MOST = 512;

  private final PluggedPorts plugged;

  SystemPorts(PluggedPorts plugged) {
    this.plugged = plugged;
  }

  @Override
  public Wire open(LineSettings settings) throws IOException {
    String name = settings.port();
    if (name.startsWith(UsbName.SCHEME)) {
      name = plugged.resolve(name);
    }
    if (name.startsWith(ReportWire.SCHEME)) {
      return ReportWire.open(name);
    }
    if (name.startsWith(TcpWire.SCHEME)) {
      return TcpWire.open(name, STALL);
    }
    if (name.startsWith(FileWire.SCHEME)) {
      return FileWire.open(name, STALL);
    }
    if (name.startsWith("/") && !Files.exists(Path.of(name))) {
      throw missing(name);
    }
    SerialPort port;
    try {
      port = SerialPort.getCommPort(name);
    } catch (SerialPortInvalidPortException unknown) {
      throw missing(name);
    }
    set(port, settings);
    if (!port.openPort() && !reopen(port, settings)) {
      throw new IOException(explain(name, port.getLastErrorCode()));
    }
    return settings.flow() == Flow.XON_XOFF
        ? new XonXoffWire(
            new PolledWire(port, name, STALL, XonXoffWire.UNDER_WAY_BYTES), FULL_DEVICE)
        : new PolledWire(port, name, STALL, LEAVING_BYTES_AT_MOST);
  }

  private static void set(SerialPort port, LineSettings settings) {
    int parity =
        switch (settings.parity()) {
          case NONE -> SerialPort.NO_PARITY;
          case EVEN -> SerialPort.EVEN_PARITY;
          case ODD -> SerialPort.ODD_PARITY;
        };
    port.setComPortParameters(settings.baud(), settings.dataBits(), settings.stopBits(), parity);
    port.setFlowControl(
        settings.flow() == Flow.RTS_CTS
            ? SerialPort.FLOW_CONTROL_RTS_ENABLED | SerialPort.FLOW_CONTROL_CTS_ENABLED
            : SerialPort.FLOW_CONTROL_DISABLED);
    port.setComPortTimeouts(SerialPort.TIMEOUT_NONBLOCKING, 0, 0);
  }

  /**
   * A pseudo-terminal has no parity. The C library lets that pass when it could set something else
   * and calls it invalid when it could not, as on a second opening: so something else is set first.
   */
  private static boolean reopen(SerialPort port, LineSettings settings) {
    if (port.getLastErrorCode() != INVALID) {
      return false;
    }
    port.setComPortParameters(settings.baud(), 8, SerialPort.ONE_STOP_BIT, SerialPort.NO_PARITY);
    if (!port.openPort()) {
      return false;
    }
    port.closePort();
    set(port, settings);
    return port.openPort();
  }

  private static IOException missing(String name) {
    return new IOException("port " + name + " is missing: is the cable in?");
  }

  private static String explain(String name, int error) {
    return switch (error) {
      case NOT_PERMITTED, ACCESS_DENIED ->
          "port " + name + " is forbidden: is this user in the group dialout?";
      // The port is there, so 2 ("no such file") is what jSerialComm says of one that we hold open.
      case 2, TRY_AGAIN, BUSY -> "port " + name + " is busy: does another program hold it?";
      default -> "port " + name + " can't be opened or set, error " + error;
    };
  }
}
