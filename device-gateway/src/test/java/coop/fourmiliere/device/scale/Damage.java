package coop.fourmiliere.device.scale;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import coop.fourmiliere.device.scale.protocol.Answer;
import coop.fourmiliere.device.scale.protocol.Frame;
import coop.fourmiliere.device.scale.protocol.FrameCutter;
import coop.fourmiliere.device.scale.protocol.Manners;
import coop.fourmiliere.device.scale.protocol.ParityBit;
import coop.fourmiliere.device.scale.protocol.Reading;
import coop.fourmiliere.device.scale.protocol.ScaleProtocol;
import coop.fourmiliere.device.simulator.scale.SimulatedScale;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;

/**
 * One fault in what a simulated scale says, parity included.
 *
 * @param grams what lies on it
 * @param turn in which of its answers
 * @param place where in that answer, in thousandths of its length
 */
record Damage(Kind kind, int grams, int turn, int place, int value) {

  private static final int TURNS = 3;
  private static final long NOW = 1;

  enum Kind {
    FLIP,
    LOSS,
    GAIN
  }

  static Damage flip(Random random) {
    return of(Kind.FLIP, random, 1 << random.nextInt(8));
  }

  static Damage loss(Random random) {
    return of(Kind.LOSS, random, 0);
  }

  static Damage gain(Random random) {
    return of(
        Kind.GAIN, random, random.nextBoolean() ? '0' + random.nextInt(10) : random.nextInt(128));
  }

  private static Damage of(Kind kind, Random random, int value) {
    int grams = 1 + random.nextInt(15_000);
    return new Damage(kind, grams, random.nextInt(TURNS), random.nextInt(1_000), value);
  }

  /** The weights that are heard and do not lie there, when a dialogue is hurt in this way. */
  Set<Integer> otherWeights(ScaleModel model) {
    return otherWeights(model, model.word());
  }

  /** The same with a scale that speaks the protocol in its own way. */
  Set<Integer> otherWeights(ScaleModel model, String own) {
    SimulatedScale scale = SimulatedScale.of(own, Duration.ZERO);
    scale.put(grams, true, NOW);
    ScaleProtocol protocol = model.speak();
    ParityBit parity = ParityBit.valueOf(model.usualLine("").parity().name());
    FrameCutter cutter = new FrameCutter(protocol.shape(), parity);
    Set<Integer> heard = new HashSet<>();
    String said = protocol.question();
    for (int now = 0; now < TURNS; now++) {
      byte[] answer = withParity(parity, answer(scale, protocol, said));
      StringBuilder replies = new StringBuilder();
      for (Frame frame :
          cutter.cut(now == turn && answer.length > 0 ? hurt(answer, parity) : answer)) {
        Answer meant = protocol.hear(frame);
        replies.append(meant.reply());
        if (meant.reading() instanceof Reading.AtRest weight) {
          heard.add(weight.grams());
        }
      }
      said = replies.isEmpty() ? protocol.question() : replies.toString();
    }
    heard.remove(grams);
    return heard;
  }

  private static byte[] answer(SimulatedScale scale, ScaleProtocol protocol, String said) {
    return protocol.manners() == Manners.STREAMS
        ? scale.idle(NOW)
        : scale.hear(said.getBytes(ISO_8859_1), NOW);
  }

  private static byte[] withParity(ParityBit parity, byte[] answer) {
    byte[] bytes = answer.clone();
    for (int at = 0; parity != ParityBit.NONE && at < bytes.length; at++) {
      bytes[at] = parity.add(bytes[at]);
    }
    return bytes;
  }

  private byte[] hurt(byte[] answer, ParityBit parity) {
    int at = place * answer.length / 1_000;
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    line.write(answer, 0, at);
    if (kind == Kind.FLIP) {
      line.write(answer[at] ^ value);
    } else if (kind == Kind.GAIN) {
      line.write(parity.add(value));
      line.write(answer[at]);
    }
    line.write(answer, at + 1, answer.length - at - 1);
    return line.toByteArray();
  }
}
