package coop.fourmiliere.device.detection;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What the person at the till believes to be connected. Only a scale is ever asked anything. */
enum Belief {
  @JsonProperty("scale")
  SCALE,
  @JsonProperty("scanner")
  SCANNER,
  @JsonProperty("unknown")
  UNKNOWN
}
