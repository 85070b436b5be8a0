package coop.fourmiliere.device.roster;

import coop.fourmiliere.device.stream.Fact;
import java.time.Clock;
import java.util.function.Consumer;

/** Statuses for tests of other packages. */
public final class Statuses {

  private Statuses() {}

  public static DeviceStatus of(DeviceKind kind, Consumer<Fact> told) {
    return new DeviceStatus("device-1", kind, "till-1", told, Clock.systemUTC());
  }

  public static String lastErrorOf(DeviceStatus status) {
    return status.view().lastError();
  }

  public static boolean isConnected(DeviceStatus status) {
    return status.view().state() == ConnectionState.CONNECTED;
  }
}
