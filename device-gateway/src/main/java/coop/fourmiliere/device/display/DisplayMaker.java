package coop.fourmiliere.device.display;

import coop.fourmiliere.device.roster.DeviceKind;
import coop.fourmiliere.device.roster.DeviceSettings;
import coop.fourmiliere.device.roster.DeviceStatus;
import coop.fourmiliere.device.roster.Dialogue;
import coop.fourmiliere.device.roster.DialogueMaker;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;

/** Talks with customer displays; where there are several, all show the same. */
@ApplicationScoped
class DisplayMaker implements DialogueMaker {

  private static final Duration HOLD = Duration.ofMinutes(5);

  private final Board board = new Board(HOLD);
  private volatile boolean present;

  @Override
  public DeviceKind kind() {
    return DeviceKind.DISPLAY;
  }

  @Override
  public Dialogue make(DeviceStatus status, DeviceSettings.Device settings) {
    present = true;
    return new CustomerDisplay(
        status,
        board,
        DisplayModel.of(settings.model()),
        settings.greeting(),
        line("", settings).baud());
  }

  /**
   * Shows that instead of what was to be shown before.
   *
   * @param lines at most two; none is the greeting
   * @return whether there is a display, though it may be unplugged now
   */
  boolean show(List<String> lines) {
    board.write(lines);
    return present;
  }
}
