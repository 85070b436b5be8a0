package coop.fourmiliere.device.status;

import coop.fourmiliere.device.roster.ConnectionState;
import coop.fourmiliere.device.roster.DeviceView;
import coop.fourmiliere.device.roster.Devices;
import coop.fourmiliere.device.traffic.Direction;
import coop.fourmiliere.device.traffic.Traffic;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;

/** Counts, for each device, what a machine that watches the till wants to know. */
@ApplicationScoped
class DeviceMeters {

  /** After the devices have begun. */
  private static final int LATE = Interceptor.Priority.APPLICATION + 1_000;

  private final Devices devices;
  private final MeterRegistry meters;

  DeviceMeters(Devices devices, MeterRegistry meters) {
    this.devices = devices;
    this.meters = meters;
  }

  void start(@Observes @Priority(LATE) StartupEvent started) {
    devices.views().forEach(this::register);
  }

  private void register(DeviceView device) {
    String id = device.id();
    Traffic traffic = devices.traffic(id).orElseThrow();
    Tags tags = Tags.of("device", id, "kind", device.kind().word());
    Gauge.builder("fourmiliere.device.connected", () -> isConnected(id) ? 1 : 0)
        .tags(tags)
        .register(meters);
    FunctionCounter.builder("fourmiliere.device.errors", devices, all -> view(id).errors())
        .tags(tags)
        .register(meters);
    FunctionCounter.builder("fourmiliere.device.reopenings", traffic, Traffic::reopenings)
        .tags(tags)
        .register(meters);
    for (Direction direction : Direction.values()) {
      FunctionCounter.builder("fourmiliere.device.frames", traffic, t -> t.count(direction))
          .tags(tags.and("direction", direction.word()))
          .register(meters);
    }
  }

  private boolean isConnected(String id) {
    return view(id).state() == ConnectionState.CONNECTED;
  }

  private DeviceView view(String id) {
    return devices.views().stream().filter(view -> view.id().equals(id)).findFirst().orElseThrow();
  }
}
