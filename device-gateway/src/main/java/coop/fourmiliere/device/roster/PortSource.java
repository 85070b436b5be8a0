package coop.fourmiliere.device.roster;

import java.util.Optional;

/** Knows ports that no configuration names, because they come and go. */
public interface PortSource {

  /** Where that device is now; empty when this source does not know the device. */
  Optional<String> portOf(String deviceId);
}
