package coop.fourmiliere.device.setup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A gateway in a process of its own, as on a till's computer that has no locale. */
@Timeout(60)
class GatewayTest {

  @TempDir Path folder;

  @Test
  void a_gateway_with_wrong_settings_says_each_and_ends_with_1() throws Exception {
    Path file =
        Files.writeString(
            folder.resolve("gateway.properties"),
            """
            mp.jwt.verify.publickey=MIIB
            fourmiliere.devices.scale-1.protocoll=nci
            fourmiliere.devices.scale-1.baud=vite
            """);

    Process gateway = start(file);

    assertEquals(
        List.of(
            file
                + ", ligne 2 : le réglage « fourmiliere.devices.scale-1.protocoll » n’existe pas."
                + " Vouliez-vous dire « fourmiliere.devices.scale-1.protocol » ?",
            file
                + ", ligne 3 : « fourmiliere.devices.scale-1.baud » vaut « vite » ; il faut un"
                + " nombre entier de 50 à 921600."),
        new String(gateway.getInputStream().readAllBytes(), UTF_8).lines().toList());
    assertEquals(1, gateway.waitFor());
  }

  private static Process start(Path settings) throws IOException {
    ProcessBuilder command =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-Xmx48m",
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            Gateway.class.getName());
    command.environment().put(SettingsFile.VARIABLE, settings.toString());
    command.environment().put("LC_ALL", "C");
    return command.redirectErrorStream(true).start();
  }
}
