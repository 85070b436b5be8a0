package coop.fourmiliere.device.printer;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.fourmiliere.device.dialect.Model;
import coop.fourmiliere.device.logo.Pngs;
import coop.fourmiliere.device.roster.DeviceSettings;
import coop.fourmiliere.device.roster.Dialogue;
import coop.fourmiliere.device.roster.RunningDevice;
import coop.fourmiliere.device.simulator.Cable;
import coop.fourmiliere.device.simulator.TestPrinter;
import coop.fourmiliere.device.simulator.printer.Picture;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the settings of a printer change on its line. */
@Timeout(60)
class PrinterMakerTest {

  private static final Duration SOON = Duration.ofSeconds(20);

  @TempDir Path folder;

  @Test
  void a_drawer_on_the_other_pin_is_kicked_there() throws Exception {
    DeviceSettings.Device settings = settings(Map.of("model", "star", "drawer-pin", "5"));
    try (Cable cable = Cable.plug();
        PrinterBench bench = new PrinterBench(folder, Model.EPSON, Clock.systemUTC())) {
      Dialogue made = new PrinterMaker(bench.jobs, bench.openings).make(bench.status, settings);
      try (RunningDevice device = RunningDevice.start(cable::port, made, bench.status)) {
        bench.print(PrinterBench.receipt("Pommes"));

        ByteArrayOutputStream heard = new ByteArrayOutputStream();
        await()
            .atMost(SOON)
            .until(
                () -> {
                  heard.writeBytes(cable.heard(Duration.ofMillis(50)));
                  return heard.size() > 3 && heard.toByteArray()[heard.size() - 1] == 0x1A;
                });
        byte[] all = heard.toByteArray();
        assertArrayEquals(
            HexFormat.of().parseHex("1B64331A"),
            Arrays.copyOfRange(all, all.length - 4, all.length));
      }
    }
  }

  @Test
  void a_logo_is_read_and_printed() throws Exception {
    Path logo = Pngs.black(folder.resolve("logo.png"), 10, 4);
    DeviceSettings.Device settings = settings(Map.of("logo", logo.toString()));
    try (TestPrinter printer = TestPrinter.onCable();
        PrinterBench bench = new PrinterBench(folder, Model.EPSON, Clock.systemUTC())) {
      Dialogue made = new PrinterMaker(bench.jobs, bench.openings).make(bench.status, settings);
      try (RunningDevice device = RunningDevice.start(printer::port, made, bench.status)) {
        bench.printTicket(PrinterBench.receipt("Pommes"));

        await().atMost(SOON).until(() -> printer.drawerOpenings() == 1);
        assertEquals(new Picture(16, "H/gf+B/4H/g="), printer.image());
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "epson,         '',  576, 577",
    "epson-tm-t88ii,'',  512, 513",
    "generic-58,    '',  384, 400",
    "star,          32,  384, 576",
  })
  void a_logo_is_as_wide_as_the_paper_at_most_and_else_left_out(
      String model, String columns, int dots, int tooWide) throws Exception {
    Map<String, String> printer =
        columns.isEmpty() ? Map.of("model", model) : Map.of("model", model, "columns", columns);
    Path fits = Pngs.black(folder.resolve("logo.png"), dots, 8);
    Path wide = Pngs.black(folder.resolve("large.png"), tooWide, 8);

    assertTrue(PrinterMaker.press(withLogo(printer, fits)).logo().isPresent());
    assertTrue(PrinterMaker.press(withLogo(printer, wide)).logo().isEmpty());
  }

  /** It was well when it was set: scale, drawer and terminal must not stay away for it. */
  @Test
  void a_logo_that_is_gone_takes_away_only_itself() {
    DeviceSettings.Device settings = withLogo(Map.of(), folder.resolve("gone.png"));

    assertTrue(PrinterMaker.press(settings).logo().isEmpty());
  }

  private static DeviceSettings.Device withLogo(Map<String, String> own, Path logo) {
    Map<String, String> all = new HashMap<>(own);
    all.put("logo", logo.toString());
    return settings(all);
  }

  private static DeviceSettings.Device settings(Map<String, String> own) {
    Map<String, String> all = new HashMap<>(Map.of("fourmiliere.devices.device-1.kind", "printer"));
    own.forEach((name, value) -> all.put("fourmiliere.devices.device-1." + name, value));
    return new SmallRyeConfigBuilder()
        .withMapping(DeviceSettings.class)
        .withSources(new PropertiesConfigSource(all, "test", 100))
        .build()
        .getConfigMapping(DeviceSettings.class)
        .devices()
        .get("device-1");
  }
}
