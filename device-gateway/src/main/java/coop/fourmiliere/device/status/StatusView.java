package coop.fourmiliere.device.status;

import coop.fourmiliere.device.copies.KafkaCopies;
import coop.fourmiliere.device.drawer.DrawerState;
import coop.fourmiliere.device.drawer.Opening;
import coop.fourmiliere.device.journal.JournalView;
import coop.fourmiliere.device.roster.ConnectionState;
import coop.fourmiliere.device.roster.DeviceKind;
import coop.fourmiliere.device.roster.DeviceView;
import coop.fourmiliere.device.traffic.TrafficFrame;
import java.time.Instant;
import java.util.List;

/**
 * How the gateway is.
 *
 * @param settingsFile the file of settings in use, or null
 * @param leftBehind what to do about journals under former names of this till
 * @param drawerOpenings the last without a sale, the newest first
 */
record StatusView(
    String tillId,
    String version,
    Instant now,
    Instant startedAt,
    String settingsFile,
    JournalView journal,
    List<String> leftBehind,
    KafkaCopies.View copies,
    List<Opening> drawerOpenings,
    List<Device> devices) {

  /**
   * A device and its line.
   *
   * @param speaks its protocol or model, or null
   * @param zeroes whether it is a scale that can be zeroed from here
   * @param drawer how the drawer of a printer is; null when no wire says so
   * @param frames the last ones; none of a card terminal
   */
  record Device(
      DeviceView device,
      String speaks,
      boolean zeroes,
      DrawerState drawer,
      long reopenings,
      List<TrafficFrame> frames) {}

  /** What anybody at the till may see. */
  record Outline(
      String tillId,
      String version,
      Instant now,
      JournalView.State journal,
      List<Sketch> devices) {}

  /** A device in an {@link Outline}. */
  record Sketch(
      String id, DeviceKind kind, ConnectionState state, String lastError, Instant since) {

    static Sketch of(DeviceView device) {
      return new Sketch(
          device.id(), device.kind(), device.state(), device.lastError(), device.since());
    }
  }
}
