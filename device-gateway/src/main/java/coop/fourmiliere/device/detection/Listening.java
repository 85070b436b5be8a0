package coop.fourmiliere.device.detection;

import coop.fourmiliere.device.detection.recognition.Recogniser;
import coop.fourmiliere.device.roster.DeviceKind;
import coop.fourmiliere.device.serial.PluggedPort;
import coop.fourmiliere.device.serial.Ports;
import coop.fourmiliere.device.serial.Wire;
import java.io.IOException;
import java.time.Clock;
import java.util.List;

/**
 * Only reads, at one speed after the other: many scales and all scanners speak by themselves, the
 * latter when somebody makes them. Nothing is sent.
 */
final class Listening extends Search {

  /** What makers set, the usual first. */
  private static final List<Integer> BAUDS =
      List.of(9600, 4800, 2400, 19_200, 1200, 38_400, 115_200);

  private static final int GARBLED_BYTES_AT_LEAST = 64;

  private volatile boolean understood;
  private volatile boolean strange;

  Listening(PluggedPort port, Belief belief, Ports ports, Tempo tempo, Clock clock) {
    super(port, belief, Phase.LISTENING, ports, tempo, clock);
  }

  @Override
  Phase seek(Wire wire) throws IOException, InterruptedException {
    boolean found = round(wire);
    // A silent scale is asked next. Whoever scans, or presses a print key, does so again.
    if (!found && (belief() != Belief.SCALE || strange || understood)) {
      found = round(wire);
    }
    return found ? Phase.FOUND : verdict();
  }

  private boolean round(Wire wire) throws IOException, InterruptedException {
    for (int baud : BAUDS) {
      if (timeIsUp()) {
        return false;
      } else if (hear(wire, baud)) {
        return true;
      }
    }
    return false;
  }

  @Override
  boolean onlyScales() {
    return !strange && findings().stream().allMatch(each -> each.kind() == DeviceKind.SCALE);
  }

  private Phase verdict() {
    if (understood) {
      return Phase.UNCERTAIN;
    }
    return strange ? Phase.STRANGE : Phase.SILENT;
  }

  private boolean hear(Wire wire, int baud) throws IOException, InterruptedException {
    tune(wire, baud);
    Recogniser recogniser = new Recogniser(baud, belief() == Belief.SCANNER);
    long began = now();
    long heardAt = began;
    long heard = 0;
    while (!isOver(recogniser, began, heardAt, heard)) {
      byte[] bytes = wire.read(SLICE);
      if (bytes.length == 0) {
        recogniser.silence();
      } else {
        recogniser.hear(bytes);
        heard += bytes.length;
        heardAt = now();
      }
      if (!recogniser.candidates().isEmpty()) {
        understood = true;
        show(recogniser.candidates());
      }
    }
    strange |= heard > 0 && recogniser.candidates().isEmpty();
    boolean found = !recogniser.recognised().isEmpty();
    if (found) {
      show(recogniser.recognised());
    }
    return found;
  }

  private boolean isOver(Recogniser recogniser, long began, long heardAt, long heard) {
    long now = now();
    boolean garbled = heard > 0 && recogniser.candidates().isEmpty();
    return !recogniser.recognised().isEmpty()
        || now - heardAt > tempo().listen().toNanos()
        || now - began > tempo().listenAtMost().toNanos()
        || (garbled
            && (heard >= GARBLED_BYTES_AT_LEAST || now - heardAt > tempo().pause().toNanos()));
  }
}
