package coop.fourmiliere.device.stream;

import java.util.Optional;

/** What the gateway tells, and where its copy goes. */
public enum FactType {
  SCANNED("device.scanned.v1", "device.scan"),
  WEIGHED("device.weighed.v1", "device.weighing"),
  STATUS_CHANGED("device.device-status-changed.v1", "device.status"),
  /** A cash drawer opened without a sale. */
  DRAWER_OPENED("device.drawer-opened.v1", "device.status"),
  /** The live state of a scale: for the till's screen only, a newer one replaces an older. */
  WEIGHT("device.weight.v1", null);

  private final String type;
  private final String topic;

  FactType(String type, String topic) {
    this.type = type;
    this.topic = topic;
  }

  /** The event type as clients read it. */
  public String type() {
    return type;
  }

  /** The Kafka topic of the copy, if there is one. */
  public Optional<String> topic() {
    return Optional.ofNullable(topic);
  }
}
