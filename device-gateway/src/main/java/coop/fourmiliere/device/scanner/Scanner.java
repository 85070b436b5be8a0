package coop.fourmiliere.device.scanner;

import coop.fourmiliere.device.roster.DeviceStatus;
import coop.fourmiliere.device.roster.Dialogue;
import coop.fourmiliere.device.serial.Wire;
import coop.fourmiliere.device.stream.Fact;
import coop.fourmiliere.device.stream.FactType;
import coop.fourmiliere.kernel.UuidV7;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/** Listens to a scanner and tells each code once. */
final class Scanner implements Dialogue {

  private static final Duration SILENCE = Duration.ofMillis(50);

  /** Long enough for a computer that hangs; whoever scans again takes about as long. */
  private static final Duration HALF_A_CODE = Duration.ofSeconds(1);

  private static final Duration FOREVER = Duration.ofHours(1);

  private final DeviceStatus status;
  private final String tillId;
  private final DoubleReads doubleReads;
  private final Consumer<Fact> told;
  private final Clock clock;
  private final ScanFraming framing;
  private long refused;

  Scanner(
      DeviceStatus status,
      String tillId,
      ScanFraming framing,
      DoubleReads doubleReads,
      Consumer<Fact> told,
      Clock clock) {
    this.status = status;
    this.tillId = tillId;
    this.framing = framing;
    this.doubleReads = doubleReads;
    this.told = told;
    this.clock = clock;
  }

  @Override
  public void talk(Wire wire) throws IOException, InterruptedException {
    framing.reset();
    status.ready();
    while (true) {
      byte[] bytes = wire.read(patience());
      if (bytes.length == 0) {
        take(framing.silence());
      }
      // One by one: whether the last was a code decides what is said of the scanner.
      for (byte received : bytes) {
        take(framing.feed(received));
      }
    }
  }

  @Override
  public void away() {
    framing.reset();
  }

  private void take(List<ScannedCode> codes) {
    codes.forEach(this::tell);
    if (framing.refused() > refused) {
      refused = framing.refused();
      status.complain("something was read that is no code: is the speed right?");
    }
  }

  private Duration patience() {
    if (!framing.begun()) {
      return FOREVER;
    }
    return framing.endsBySilence() ? SILENCE : HALF_A_CODE;
  }

  private void tell(ScannedCode scanned) {
    status.seen();
    if (!doubleReads.isAgain(scanned.code(), System.nanoTime())) {
      Instant now = clock.instant();
      String deviceId = status.deviceId();
      Scanned fact = new Scanned(deviceId, tillId, scanned.code(), scanned.symbology(), now);
      told.accept(new Fact(UuidV7.next(), FactType.SCANNED, now, deviceId, fact));
    }
  }
}
