package coop.fourmiliere.device.simulator.scale;

import java.util.function.Function;

/** Says again and again how the scale is. */
final class StreamingVoice implements Voice {

  private final Function<Shown, String> layout;

  StreamingVoice(Function<Shown, String> layout) {
    this.layout = layout;
  }

  @Override
  public String hear(char character, Pan pan, long now) {
    return "";
  }

  @Override
  public String idle(Pan pan, long now) {
    return layout.apply(pan.shown(now));
  }
}
