package coop.fourmiliere.device.display;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.fourmiliere.device.roster.DeviceKind;
import coop.fourmiliere.device.roster.DeviceStatus;
import coop.fourmiliere.device.roster.RunningDevice;
import coop.fourmiliere.device.roster.Statuses;
import coop.fourmiliere.device.simulator.Cable;
import coop.fourmiliere.device.simulator.TestDisplay;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A customer display on a real line. */
@Timeout(60)
class CustomerDisplayTest {

  private static final Duration SOON = Duration.ofSeconds(20);

  /** 48 bytes of ten bits. */
  private static final Duration TEXT_AT_1200_BAUD = Duration.ofMillis(400);

  private static final List<String> GREETING = List.of("   La Fourmilière   ", " ".repeat(20));

  private final DeviceStatus status = Statuses.of(DeviceKind.DISPLAY, fact -> {});
  private final Board board = new Board(Duration.ofMinutes(5));

  @ParameterizedTest
  @ValueSource(strings = {"cd5220", "epson"})
  void it_greets_and_then_shows_what_is_sold(String model) throws Exception {
    try (TestDisplay display = TestDisplay.onCable();
        RunningDevice device = run(model, 9600, display::port)) {
      awaitLines(display, GREETING);

      board.write(List.of("Crème brûlée  2,50", "Total  12,75"));

      awaitLines(display, List.of("Crème brûlée    2,50", "Total          12,75"));
      assertTrue(Statuses.isConnected(status));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"cd5220", "epson"})
  void it_shows_the_last_text_again_when_its_cable_is_back(String model) throws Exception {
    try (TestDisplay display = TestDisplay.onCable();
        RunningDevice device = run(model, 9600, display::port)) {
      board.write(List.of("Pommes"));
      awaitLines(display, shown("Pommes"));
      display.unplug();
      await().atMost(SOON).until(() -> !Statuses.isConnected(status));
      board.write(List.of("Poires"));
      assertEquals(List.of(" ".repeat(20), " ".repeat(20)), display.lines());

      display.plug();

      awaitLines(display, shown("Poires"));
      assertTrue(Statuses.isConnected(status));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"cd5220", "epson"})
  void it_shows_the_text_again_after_it_was_without_power(String model) throws Exception {
    try (TestDisplay display = TestDisplay.onCable();
        RunningDevice device = run(model, 9600, display::port)) {
      board.write(List.of("Pommes"));
      awaitLines(display, shown("Pommes"));

      display.loseItsPower();

      awaitLines(display, shown("Pommes"));
    }
  }

  @Test
  void a_slow_line_skips_what_has_changed_meanwhile() throws Exception {
    long began = System.nanoTime();
    try (Cable cable = Cable.plug();
        RunningDevice device = run("cd5220", 1200, cable::port)) {
      ByteArrayOutputStream heard = new ByteArrayOutputStream();
      for (int n = 1; n <= 100; n++) {
        board.write(List.of("Ligne " + n));
        heard.writeBytes(cable.heard(Duration.ofMillis(10)));
      }
      await()
          .atMost(SOON)
          .until(
              () -> {
                heard.writeBytes(cable.heard(Duration.ofMillis(10)));
                return text(heard).contains("Ligne 100 ");
              });

      long fit = (System.nanoTime() - began) / TEXT_AT_1200_BAUD.toNanos();
      int shown = text(heard).split("Ligne", -1).length - 1;
      assertTrue(shown <= fit + 1, shown + " where " + fit + " fit: " + text(heard));
    }
  }

  private RunningDevice run(String model, int baud, Supplier<String> port) {
    CustomerDisplay display =
        new CustomerDisplay(status, board, DisplayModel.of(model), "La Fourmilière", baud);
    return RunningDevice.start(port, display, status);
  }

  private static String text(ByteArrayOutputStream heard) {
    return heard.toString(Charset.forName("IBM437"));
  }

  private static List<String> shown(String upper) {
    return List.of(upper + " ".repeat(20 - upper.length()), " ".repeat(20));
  }

  private static void awaitLines(TestDisplay display, List<String> lines) {
    await().atMost(SOON).untilAsserted(() -> assertEquals(lines, display.lines()));
  }
}
