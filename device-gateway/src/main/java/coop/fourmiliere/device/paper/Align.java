package coop.fourmiliere.device.paper;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Where a line stands on the paper. */
public enum Align {
  @JsonProperty("left")
  LEFT,
  @JsonProperty("centre")
  CENTRE,
  @JsonProperty("right")
  RIGHT
}
