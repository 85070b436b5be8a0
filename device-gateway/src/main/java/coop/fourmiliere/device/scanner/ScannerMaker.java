package coop.fourmiliere.device.scanner;

import coop.fourmiliere.device.roster.DeviceKind;
import coop.fourmiliere.device.roster.DeviceSettings;
import coop.fourmiliere.device.roster.DeviceStatus;
import coop.fourmiliere.device.roster.Dialogue;
import coop.fourmiliere.device.roster.DialogueMaker;
import coop.fourmiliere.device.stream.Feed;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Talks with scanners. */
@ApplicationScoped
class ScannerMaker implements DialogueMaker {

  private final Feed feed;
  private final Clock clock;
  private final String tillId;

  ScannerMaker(
      Feed feed, Clock clock, @ConfigProperty(name = "fourmiliere.till-id") String tillId) {
    this.feed = feed;
    this.clock = clock;
    this.tillId = tillId;
  }

  @Override
  public DeviceKind kind() {
    return DeviceKind.SCANNER;
  }

  @Override
  public Dialogue make(DeviceStatus status, DeviceSettings.Device settings) {
    DoubleReads doubleReads = new DoubleReads(Duration.ofMillis(settings.doubleReadMillis()));
    ScanFraming framing =
        new ScanFraming(settings.prefix().orElse(""), settings.suffix().orElse(""));
    return new Scanner(status, tillId, framing, doubleReads, feed::tell, clock);
  }
}
