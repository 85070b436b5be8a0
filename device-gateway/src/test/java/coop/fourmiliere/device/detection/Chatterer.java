package coop.fourmiliere.device.detection;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import coop.fourmiliere.device.simulator.SimulatedDevice;
import java.io.ByteArrayOutputStream;

/** A device that nobody knows. It keeps every byte that it is sent. */
final class Chatterer implements SimulatedDevice {

  private final byte[] bySelf;
  private final String question;
  private final byte[] toQuestions;
  private final ByteArrayOutputStream heard = new ByteArrayOutputStream();
  private int questions;

  /**
   * @param bySelf what it says about ten times a second
   * @param toQuestions what it says to whatever is sent to it
   */
  Chatterer(String bySelf, String toQuestions) {
    this(bySelf, "", toQuestions);
  }

  private Chatterer(String bySelf, String question, String toQuestions) {
    this.bySelf = bySelf.getBytes(ISO_8859_1);
    this.question = question;
    this.toQuestions = toQuestions.getBytes(ISO_8859_1);
  }

  /** It says nothing but that, and only to what holds that. */
  static Chatterer answering(String question, String answer) {
    return new Chatterer("", question, answer);
  }

  @Override
  public synchronized byte[] hear(byte[] bytes, long now) {
    heard.writeBytes(bytes);
    questions++;
    boolean asked = new String(bytes, ISO_8859_1).contains(question);
    return asked ? toQuestions.clone() : new byte[0];
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
