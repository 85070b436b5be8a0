package coop.fourmiliere.device.simulator.scale;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import coop.fourmiliere.device.simulator.SimulatedDevice;
import java.time.Duration;

/** A scale at the end of a line. Time is given in nanoseconds of a clock that never goes back. */
public final class SimulatedScale implements SimulatedDevice {

  private final Pan pan;
  private final Voice voice;
  private boolean on = true;

  private SimulatedScale(Duration settle, Voice voice) {
    this.pan = new Pan(settle);
    this.voice = voice;
  }

  /**
   * A scale that speaks that protocol.
   *
   * @param protocol as the configuration of the gateway names it, or the name of a scale that
   *     speaks it in its own way, such as {@code nci-6712}
   * @param settle how long a new load moves
   */
  public static SimulatedScale of(String protocol, Duration settle) {
    return new SimulatedScale(settle, Voices.of(protocol));
  }

  /** A scale of dialog-06 that asks for the checksum of that polynomial, by its lower 16 bits. */
  public static SimulatedScale askingForChecksum(int polynomial, Duration settle) {
    return new SimulatedScale(settle, new DialogVoice(polynomial));
  }

  /**
   * Puts that many grams on the pan, instead of what was there.
   *
   * @param stable false when the load never comes to rest
   */
  public synchronized void put(int grams, boolean stable, long now) {
    pan.put(grams, stable, now);
  }

  /** Switches it on or off; its cable stays in, and it forgets nothing. */
  public synchronized void power(boolean on) {
    this.on = on;
  }

  /** Whether it is switched on. */
  public synchronized boolean isOn() {
    return on;
  }

  @Override
  public synchronized byte[] hear(byte[] bytes, long now) {
    if (!on) {
      return bytes("");
    }
    StringBuilder answers = new StringBuilder();
    for (byte heard : bytes) {
      answers.append(voice.hear((char) (heard & 0xFF), pan, now));
    }
    return bytes(answers.toString());
  }

  @Override
  public synchronized byte[] idle(long now) {
    return bytes(on ? voice.idle(pan, now) : "");
  }

  private static byte[] bytes(String characters) {
    return characters.getBytes(ISO_8859_1);
  }
}
