package coop.fourmiliere.device.scale;

import coop.fourmiliere.device.roster.DeviceKind;
import coop.fourmiliere.device.roster.DeviceSettings;
import coop.fourmiliere.device.roster.DeviceStatus;
import coop.fourmiliere.device.roster.Dialogue;
import coop.fourmiliere.device.roster.DialogueMaker;
import coop.fourmiliere.device.scale.protocol.ParityBit;
import coop.fourmiliere.device.serial.LineSettings;
import coop.fourmiliere.device.stream.Feed;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Talks with scales. */
@ApplicationScoped
class ScaleMaker implements DialogueMaker {

  private static final Duration MUTE_AFTER = Duration.ofSeconds(3);

  private final Map<String, Scale> scales = new ConcurrentHashMap<>();
  private final Feed feed;
  private final Clock clock;
  private final String tillId;

  ScaleMaker(Feed feed, Clock clock, @ConfigProperty(name = "fourmiliere.till-id") String tillId) {
    this.feed = feed;
    this.clock = clock;
    this.tillId = tillId;
  }

  @Override
  public DeviceKind kind() {
    return DeviceKind.SCALE;
  }

  @Override
  public LineSettings line(String port, DeviceSettings.Device settings) {
    return model(settings).line(port, settings);
  }

  @Override
  public Dialogue make(DeviceStatus status, DeviceSettings.Device settings) {
    ScaleModel model = model(settings);
    Scale scale =
        new Scale(
            model.speak(settings),
            ParityBit.valueOf(settings.parityInBytes().name()),
            new Platter(settings.intervalGrams().orElse(0)),
            model.pollEvery(settings),
            MUTE_AFTER,
            status,
            new WeightTeller(status.deviceId(), tillId, feed::tell, clock));
    scales.put(status.deviceId(), scale);
    return scale;
  }

  /** The scale of that name, if there is one. */
  Optional<Scale> scale(String deviceId) {
    return Optional.ofNullable(scales.get(deviceId));
  }

  private static ScaleModel model(DeviceSettings.Device settings) {
    return settings.protocol().map(ScaleModel::of).orElse(ScaleModel.TOLEDO_8217);
  }
}
