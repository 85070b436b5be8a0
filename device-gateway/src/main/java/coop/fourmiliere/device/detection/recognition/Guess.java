package coop.fourmiliere.device.detection.recognition;

import coop.fourmiliere.device.roster.DeviceKind;
import coop.fourmiliere.device.scale.ScaleModel;
import coop.fourmiliere.device.scale.protocol.Answer;
import coop.fourmiliere.device.scale.protocol.Frame;
import coop.fourmiliere.device.scale.protocol.FrameCutter;
import coop.fourmiliere.device.scale.protocol.Reading;
import coop.fourmiliere.device.scale.protocol.ScaleProtocol;
import coop.fourmiliere.device.serial.LineSettings;
import java.util.regex.Pattern;

/**
 * That it is a scale of this protocol, in this framing. The guess is right once two frames in a row
 * were understood and do not contradict each other.
 */
public final class Guess {

  private static final int RIGHT_AFTER = 2;

  /** Shorter frames, such as a single NAK, belong to several languages and to noise. */
  public static final int BYTES_AT_LEAST = 4;

  /** Words without a figure, such as {@code Low}, are said by many devices; so are blanks. */
  private static final Pattern WORDS = Pattern.compile("[A-Za-z ]+[\\r\\n]*");

  private final ScaleModel model;
  private final Framing framing;
  private final ScaleProtocol protocol;
  private final FrameCutter cutter;
  private Reading last;
  private int times;
  private long understood;
  private boolean hinted;
  private boolean answered;
  private boolean garbled;

  /** A guess that nothing speaks for yet. */
  public Guess(ScaleModel model, Framing framing) {
    this.model = model;
    this.framing = framing;
    this.protocol = model.speak();
    this.cutter = new FrameCutter(protocol.shape(), framing.bit());
  }

  /** Asks for the weight, as the bytes that go over the line; nothing if it is never asked. */
  public byte[] question() {
    cutter.reset();
    hinted = false;
    answered = false;
    garbled = false;
    return framing.bytes(protocol.question());
  }

  /**
   * What the protocol has to say to those bytes: nothing once something was not understood, and
   * only once after a question to a single character, which may be an echo of what we said.
   */
  public byte[] hear(byte... bytes) {
    StringBuilder replies = new StringBuilder();
    for (Frame frame : cutter.cut(bytes)) {
      Answer answer = protocol.hear(frame);
      boolean single = frame.text().length() == 1;
      if (!single || !answered) {
        replies.append(answer.reply());
      }
      answered |= single && !answer.reply().isEmpty();
      take(frame, answer.reading());
    }
    return framing.bytes(garbled ? "" : replies.toString());
  }

  /** Whether all frames since the question belong to the protocol, but prove nothing. */
  public boolean hinted() {
    return hinted && !garbled;
  }

  /** How many frames were understood since the start. */
  public long understood() {
    return understood;
  }

  /** Whether two answers in a row agree. */
  public boolean right() {
    return times >= RIGHT_AFTER;
  }

  /** What it comes to; only after something was understood. */
  public Finding finding(int baud) {
    LineSettings line = framing.line("", baud);
    Integer grams = last instanceof Reading.AtRest weight ? weight.grams() : null;
    return new Finding(
        DeviceKind.SCALE,
        model.word(),
        line.baud(),
        line.dataBits(),
        line.parity(),
        line.stopBits(),
        state(last),
        grams,
        null,
        times);
  }

  ScaleModel model() {
    return model;
  }

  /** Whether the last that was heard was understood. */
  boolean holds() {
    return times > 0;
  }

  boolean usual() {
    return framing == Framing.of(model.usualLine(""));
  }

  private void take(Frame frame, Reading reading) {
    if (reading instanceof Reading.Unreadable) {
      times = 0;
      last = null;
      garbled = true;
    } else if (proves(frame, reading)) {
      understood++;
      times = agrees(reading) ? times + 1 : 1;
      last = reading;
    } else {
      hinted = true;
    }
  }

  private static boolean proves(Frame frame, Reading reading) {
    return reading != null
        && !(reading instanceof Reading.Acknowledged)
        && !(reading instanceof Reading.Faulty)
        && reading.rawHex().length() >= 2 * BYTES_AT_LEAST
        && !WORDS.matcher(frame.text()).matches();
  }

  private boolean agrees(Reading reading) {
    return !(last instanceof Reading.AtRest before)
        || !(reading instanceof Reading.AtRest now)
        || before.grams() == now.grams();
  }

  private static String state(Reading reading) {
    if (reading instanceof Reading.AtRest) {
      return "stable";
    } else if (reading instanceof Reading.Empty) {
      return "zero";
    } else if (reading instanceof Reading.UnderZero) {
      return "under";
    } else if (reading instanceof Reading.OverCapacity) {
      return "over";
    } else if (reading instanceof Reading.BelowMinimum) {
      return "light";
    } else if (reading instanceof Reading.Unchanged) {
      return "unchanged";
    }
    return "moving";
  }
}
