package coop.fourmiliere.device.detection;

import coop.fourmiliere.device.detection.recognition.Guess;
import coop.fourmiliere.device.detection.recognition.Probe;
import coop.fourmiliere.device.detection.recognition.Recogniser;
import coop.fourmiliere.device.serial.PluggedPort;
import coop.fourmiliere.device.serial.Ports;
import coop.fourmiliere.device.serial.Wire;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/**
 * Asks a scale that says nothing by itself for its weight, in one language after the other ({@link
 * Probe}). It waits until the line is still before each question, and says nothing more once
 * something came that no codec knows. A control character alone, or a fault, could come from many
 * devices: then the same question may be put in the other words of its family, and no other.
 */
final class Asking extends Search {

  /** The first answer may be a refusal of what was left over, and two must agree. */
  private static final int TIMES = 4;

  private static final int REFUSALS = 2;

  /** A device that never stops for breath is not asked anything. */
  private static final Duration BREATH_AT_MOST = Duration.ofSeconds(2);

  private Recogniser all;

  /** What was answered by so little that many devices might; only the same is asked again. */
  private Probe hinted;

  Asking(PluggedPort port, Ports ports, Tempo tempo, Clock clock) {
    super(port, Belief.SCALE, Phase.ASKING, ports, tempo, clock);
  }

  @Override
  Phase seek(Wire wire) throws IOException, InterruptedException {
    List<Probe> left = Probe.all();
    while (!left.isEmpty()) {
      int baud = left.get(0).baud();
      List<Probe> ofThisLine = left.stream().takeWhile(probe -> probe.baud() == baud).toList();
      Phase phase = ask(wire, baud, ofThisLine);
      if (phase != Phase.SILENT || timeIsUp()) {
        return phase;
      }
      left = left.subList(ofThisLine.size(), left.size());
    }
    return Phase.SILENT;
  }

  @Override
  boolean onlyScales() {
    return phase() != Phase.STRANGE;
  }

  private Phase ask(Wire wire, int baud, List<Probe> probes)
      throws IOException, InterruptedException {
    // What comes late answers a question of the speed before.
    if (all != null && !still(wire, tempo().hush())) {
      return all.recognised().isEmpty() ? Phase.STRANGE : found();
    }
    tune(wire, baud);
    all = new Recogniser(baud, false);
    hinted = null;
    // Some devices say something whenever their line is opened.
    if (!still(wire, tempo().pause())) {
      return all.recognised().isEmpty() ? Phase.STRANGE : found();
    }
    for (Probe probe : probes) {
      if (timeIsUp() || (hinted != null && !probe.asksLike(hinted))) {
        break;
      }
      Phase phase = ask(wire, probe);
      if (phase != Phase.SILENT) {
        return phase;
      }
    }
    return hinted == null ? Phase.SILENT : Phase.STRANGE;
  }

  /** Silent also when what it said belongs to another question, which may still come. */
  private Phase ask(Wire wire, Probe probe) throws IOException, InterruptedException {
    Guess guess = probe.guess();
    int refusals = 0;
    for (int time = 0; time < TIMES; time++) {
      if (!still(wire, tempo().hush())) {
        return all.recognised().isEmpty() ? Phase.STRANGE : found();
      }
      long understood = guess.understood() + all.understood();
      wire.write(guess.question());
      byte[] heard = answer(wire, guess);
      boolean more = guess.understood() + all.understood() > understood;
      if (guess.right()) {
        show(List.of(guess.finding(probe.baud())));
        return Phase.FOUND;
      } else if (!all.recognised().isEmpty()) {
        return found();
      } else if (heard.length == 0) {
        return Phase.SILENT;
      } else if (Recogniser.isRefusal(heard)) {
        // The first may be of what was left over.
        if (++refusals == REFUSALS) {
          return Phase.SILENT;
        }
      } else if (!more) {
        if (!guess.hinted()) {
          return Phase.STRANGE;
        }
        hinted = probe;
        if (heard.length < Guess.BYTES_AT_LEAST) {
          return Phase.SILENT;
        }
      }
    }
    return Phase.SILENT;
  }

  private Phase found() {
    show(all.recognised());
    return Phase.FOUND;
  }

  /** Whether the line has become still, and all that came until then was understood. */
  private boolean still(Wire wire, Duration hush) throws IOException, InterruptedException {
    ByteArrayOutputStream heard = new ByteArrayOutputStream();
    long before = all.understood();
    long until = now() + BREATH_AT_MOST.toNanos();
    byte[] bytes = wire.read(hush);
    while (bytes.length > 0 && now() < until) {
      heard.writeBytes(bytes);
      all.hear(bytes);
      bytes = wire.read(hush);
    }
    return bytes.length == 0
        && (heard.size() == 0
            || all.understood() > before
            || Recogniser.isRefusal(heard.toByteArray()));
  }

  /** All that came until the scale had said how it is, or its time was over. */
  private byte[] answer(Wire wire, Guess guess) throws IOException, InterruptedException {
    ByteArrayOutputStream heard = new ByteArrayOutputStream();
    long understood = guess.understood();
    long until = now() + tempo().answer().toNanos();
    for (long left = 1; left > 0 && guess.understood() == understood; ) {
      byte[] bytes = wire.read(SLICE);
      heard.writeBytes(bytes);
      all.hear(bytes);
      byte[] reply = guess.hear(bytes);
      if (reply.length > 0) {
        wire.write(reply);
      }
      left = until - now();
    }
    return heard.toByteArray();
  }
}
