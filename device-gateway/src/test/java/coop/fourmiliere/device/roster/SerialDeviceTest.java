package coop.fourmiliere.device.roster;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.fourmiliere.device.serial.LineSettings;
import coop.fourmiliere.device.serial.LineSettings.Parity;
import coop.fourmiliere.device.serial.RealPorts;
import coop.fourmiliere.device.serial.Wire;
import coop.fourmiliere.device.simulator.Cable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** One device on real pseudo-terminals, behind a name that stays when the cable comes back. */
@Timeout(60)
class SerialDeviceTest {

  private static final Duration SOON = Duration.ofSeconds(10);

  @TempDir Path dev;

  private final List<Byte> heard = new CopyOnWriteArrayList<>();
  private final AtomicInteger away = new AtomicInteger();
  private final DeviceStatus status = Statuses.of(DeviceKind.SCANNER, fact -> {});
  private Thread thread;

  @AfterEach
  void end() throws InterruptedException {
    thread.interrupt();
    thread.join(5_000);
    assertFalse(thread.isAlive(), "ends when it is asked to");
  }

  @Test
  void a_device_whose_cable_is_put_in_later_is_found() throws Exception {
    start(new Listener());
    await().atMost(SOON).until(() -> lastError().contains("is missing"));

    try (Cable cable = Cable.plug()) {
      name(cable);
      await().atMost(SOON).until(() -> Statuses.isConnected(status));
      cable.send((byte) 'a');
      await().atMost(SOON).until(() -> heard.contains((byte) 'a'));
    }
  }

  @Test
  void a_cable_that_is_pulled_and_put_back_loses_nothing_but_the_time_between() throws Exception {
    start(new Listener());
    for (byte round = 1; round <= 3; round++) {
      byte sent = round;
      Cable cable = Cable.plug();
      name(cable);
      await().atMost(SOON).until(() -> Statuses.isConnected(status));
      cable.send(sent);
      await().atMost(SOON).until(() -> heard.contains(sent));

      cable.pull();

      await().atMost(SOON).until(() -> !Statuses.isConnected(status));
    }
    assertEquals(List.of((byte) 1, (byte) 2, (byte) 3), heard);
    assertTrue(away.get() >= 3, "the dialogue knew that it was away");
  }

  @Test
  void a_port_that_is_busy_is_taken_when_it_becomes_free() throws Exception {
    try (Cable cable = Cable.plug()) {
      name(cable);
      Wire other = RealPorts.get().open(line());
      start(new Listener());
      await().atMost(SOON).until(() -> lastError().contains("is busy"));

      other.close();

      await().atMost(SOON).until(() -> Statuses.isConnected(status));
    }
  }

  @Test
  void a_mistake_in_a_dialogue_does_not_end_the_device() throws Exception {
    try (Cable cable = Cable.plug()) {
      name(cable);
      AtomicInteger attempts = new AtomicInteger();
      start(
          new Listener() {
            @Override
            public void talk(Wire wire) throws IOException, InterruptedException {
              if (attempts.incrementAndGet() == 1) {
                throw new IllegalStateException("a mistake for the test");
              }
              super.talk(wire);
            }
          });

      await().atMost(SOON).until(() -> Statuses.isConnected(status));
      assertEquals(2, attempts.get());
    }
  }

  private void start(Dialogue dialogue) {
    SerialDevice device =
        new SerialDevice(RealPorts.get(), () -> Optional.of(line()), dialogue, status);
    thread = new Thread(device, "device-under-test");
    thread.start();
  }

  private LineSettings line() {
    return new LineSettings(dev.resolve("scanner").toString(), 9600, 7, Parity.EVEN, 1);
  }

  /** As udev names a device in /dev/serial/by-id. */
  private void name(Cable cable) throws IOException {
    Path name = dev.resolve("scanner");
    Files.deleteIfExists(name);
    Files.createSymbolicLink(name, Path.of(cable.port()));
  }

  private String lastError() {
    return String.valueOf(Statuses.lastErrorOf(status));
  }

  private class Listener implements Dialogue {

    @Override
    public void talk(Wire wire) throws IOException, InterruptedException {
      status.ready();
      while (true) {
        for (byte received : wire.read(Duration.ofSeconds(1))) {
          heard.add(received);
        }
      }
    }

    @Override
    public void away() {
      away.incrementAndGet();
    }
  }
}
