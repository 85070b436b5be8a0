package coop.fourmiliere.device.detection;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import coop.fourmiliere.device.simulator.SimulatedDevice;
import java.io.ByteArrayOutputStream;

/** A device that nobody knows. It keeps every byte that it is sent. */
final class Chatterer implements SimulatedDevice {

  private final byte[] bySelf;
  private final byte[] toQuestions;
  private final ByteArrayOutputStream heard = new ByteArrayOutputStream();
  private int questions;

  /**
   * @param bySelf what it says about ten times a second
   * @param toQuestions what it says to whatever is sent to it
   */
  Chatterer(String bySelf, String toQuestions) {
    this.bySelf = bySelf.getBytes(ISO_8859_1);
    this.toQuestions = toQuestions.getBytes(ISO_8859_1);
  }

  @Override
  public synchronized byte[] hear(byte[] bytes, long now) {
    heard.writeBytes(bytes);
    questions++;
    return toQuestions.clone();
  }

  @Override
  public byte[] idle(long now) {
    return bySelf.clone();
  }

  synchronized byte[] heard() {
    return heard.toByteArray();
  }

  synchronized int questions() {
    return questions;
  }
}
