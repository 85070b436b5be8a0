package coop.fourmiliere.device.roster;

import coop.fourmiliere.device.stream.Fact;
import coop.fourmiliere.device.stream.FactType;
import coop.fourmiliere.kernel.UuidV7;
import io.quarkus.logging.Log;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Consumer;

/** How one device is. Written by its own thread, read by any. */
public final class DeviceStatus {

  /** Two or three seconds of a scale: noise now and then stays visible. */
  private static final int GOOD_IN_A_ROW = 20;

  private final String tillId;
  private final Consumer<Fact> told;
  private final Clock clock;
  private int good;
  private DeviceStatusChanged last;
  private volatile DeviceView view;

  DeviceStatus(String deviceId, DeviceKind kind, String tillId, Consumer<Fact> told, Clock clock) {
    this.tillId = tillId;
    this.told = told;
    this.clock = clock;
    this.view =
        new DeviceView(
            deviceId, kind, ConnectionState.DISCONNECTED, null, null, null, clock.instant(), 0);
  }

  /** The device's id. */
  public String deviceId() {
    return view.id();
  }

  /** Where the device is looked for now. */
  void on(String port) {
    view = view.on(port);
  }

  /** The line is open, and a device of this kind needs nothing more to be used. */
  public void ready() {
    become(ConnectionState.CONNECTED, null, view.lastSeenAt());
  }

  /**
   * The device said something that was understood, so it can be used. Twenty times in a row end a
   * complaint; a scanner's ends with the next code.
   */
  public void seen() {
    DeviceView now = view;
    good = Math.min(good + 1, GOOD_IN_A_ROW);
    boolean still = now.state() == ConnectionState.CONNECTED;
    boolean well = good == GOOD_IN_A_ROW || now.kind() == DeviceKind.SCANNER;
    become(ConnectionState.CONNECTED, still && !well ? now.lastError() : null, clock.instant());
  }

  /**
   * Something is not right; whether the device can be used is another question. Null takes it back.
   * Of a scanner that is told, which has beeped as if all were well, and of a printer, whose paper
   * somebody can change before it is out.
   */
  public void complain(String what) {
    good = 0;
    DeviceView now = view;
    if (tellsComplaints()) {
      become(now.state(), what, now.lastSeenAt());
    } else {
      view = now.with(now.state(), what, now.lastSeenAt(), clock.instant());
    }
  }

  /** The device can't be used, with a sentence for the person at the till. */
  public void unusable(String reason) {
    become(ConnectionState.DISCONNECTED, reason, view.lastSeenAt());
  }

  private boolean tellsComplaints() {
    return view.kind() == DeviceKind.SCANNER || view.kind() == DeviceKind.PRINTER;
  }

  DeviceView view() {
    return view;
  }

  private void become(ConnectionState state, String error, Instant seenAt) {
    DeviceView now = view;
    view = now.with(state, error, seenAt, clock.instant());
    boolean lost = state == ConnectionState.DISCONNECTED;
    String reason = lost || tellsComplaints() ? error : null;
    if (last == null || state != last.state() || !Objects.equals(reason, last.lastError())) {
      log(lost);
      Instant at = clock.instant();
      last = new DeviceStatusChanged(now.id(), tillId, now.kind(), state, reason, at);
      told.accept(new Fact(UuidV7.next(), FactType.STATUS_CHANGED, at, now.id(), last));
    }
  }

  private void log(boolean lost) {
    if (lost) {
      Log.warnf("%s can't be used: %s", view.id(), view.lastError());
    } else if (view.lastError() != null) {
      Log.warnf("%s: %s", view.id(), view.lastError());
    } else {
      Log.infof("%s is connected on %s", view.id(), view.port());
    }
  }
}
