package coop.fourmiliere.device.setup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said about settings, right and wrong. */
class SettingsCheckTest {

  private static final Path TEMPLATE = Path.of("../deploy/till-pc/gateway.properties");
  private static final String KEY = "mp.jwt.verify.publickey=MIIB\n";

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          scale-1.protocoll=nci         | le réglage « fourmiliere.devices.scale-1.protocoll » n’existe pas. Vouliez-vous dire « fourmiliere.devices.scale-1.protocol » ?
          scal-1.port=COM3              | l’appareil « scal-1 » n’a pas de réglage « fourmiliere.devices.scal-1.kind », qui dit ce qu’il est. Vouliez-vous dire « scale-1 » ?
          scale-1.kind=scales           | « fourmiliere.devices.scale-1.kind » vaut « scales » ; il faut scale, scanner, printer, display ou terminal. Vouliez-vous dire « scale » ?
          scale-1.port=tpc:10.0.0.5:1    | « fourmiliere.devices.scale-1.port » vaut « tpc:10.0.0.5:1 » ; il faut /dev/serial/by-id/…, usb:0403:6001 (fabricant et produit en hexadécimal, puis le numéro de série : usb:0403:6001:A10L), /dev/tty…, COM3, tcp:adresse:port, file:/dev/usb/lp0 ou hid:/dev/hidraw0.
          scale-1.port=usb:403:6001      | « fourmiliere.devices.scale-1.port » vaut « usb:403:6001 » ; il faut /dev/serial/by-id/…, usb:0403:6001 (fabricant et produit en hexadécimal, puis le numéro de série : usb:0403:6001:A10L), /dev/tty…, COM3, tcp:adresse:port, file:/dev/usb/lp0 ou hid:/dev/hidraw0.
          scale-1.port=usb:0403          | « fourmiliere.devices.scale-1.port » vaut « usb:0403 » ; il faut /dev/serial/by-id/…, usb:0403:6001 (fabricant et produit en hexadécimal, puis le numéro de série : usb:0403:6001:A10L), /dev/tty…, COM3, tcp:adresse:port, file:/dev/usb/lp0 ou hid:/dev/hidraw0.
          scale-1.port=usb:0403:60G1     | « fourmiliere.devices.scale-1.port » vaut « usb:0403:60G1 » ; il faut /dev/serial/by-id/…, usb:0403:6001 (fabricant et produit en hexadécimal, puis le numéro de série : usb:0403:6001:A10L), /dev/tty…, COM3, tcp:adresse:port, file:/dev/usb/lp0 ou hid:/dev/hidraw0.
          scale-1.port=usb:0403:6001:    | « fourmiliere.devices.scale-1.port » vaut « usb:0403:6001: » ; il faut /dev/serial/by-id/…, usb:0403:6001 (fabricant et produit en hexadécimal, puis le numéro de série : usb:0403:6001:A10L), /dev/tty…, COM3, tcp:adresse:port, file:/dev/usb/lp0 ou hid:/dev/hidraw0.
          scale-1.baud=96OO             | « fourmiliere.devices.scale-1.baud » vaut « 96OO » ; il faut un nombre entier de 50 à 921600.
          scale-1.data-bits=9           | « fourmiliere.devices.scale-1.data-bits » vaut « 9 » ; il faut un nombre entier de 7 à 8.
          scale-1.stop-bits=0           | « fourmiliere.devices.scale-1.stop-bits » vaut « 0 » ; il faut un nombre entier de 1 à 2.
          scale-1.parity=evn            | « fourmiliere.devices.scale-1.parity » vaut « evn » ; il faut none, even ou odd. Vouliez-vous dire « even » ?
          printer-1.drawer-open=haut     | « fourmiliere.devices.printer-1.drawer-open » vaut « haut » ; il faut high ou low.
          printer-1.flow=hardware        | « fourmiliere.devices.printer-1.flow » vaut « hardware » ; il faut none, xon-xoff ou rts-cts.
          scale-1.parity-in-bytes=mark  | « fourmiliere.devices.scale-1.parity-in-bytes » vaut « mark » ; il faut none, even ou odd.
          scale-1.polls-per-second=11   | « fourmiliere.devices.scale-1.polls-per-second » vaut « 11 » ; il faut un nombre entier de 1 à 10.
          scale-1.interval-grams=0      | « fourmiliere.devices.scale-1.interval-grams » vaut « 0 » ; il faut un nombre entier de 1 à 1000.
          scale-1.checksum-polynomial=1 | « fourmiliere.devices.scale-1.checksum-polynomial » vaut « 1 » ; il faut quatre chiffres hexadécimaux.
          scanner-1.prefix=S 1            | « fourmiliere.devices.scanner-1.prefix » vaut « S 1 » ; il faut 1 à 16 lettres sans accent, chiffres ou signes, sans blanc.
          scanner-1.double-read-millis=-1 | « fourmiliere.devices.scanner-1.double-read-millis » vaut « -1 » ; il faut un nombre entier, 0 au moins.
          printer-1.columns=80          | « fourmiliere.devices.printer-1.columns » vaut « 80 » ; il faut 32, 42 ou 48.
          printer-1.logo=logo.png       | « fourmiliere.devices.printer-1.logo » vaut « logo.png » ; il faut le nom complet d’un fichier PNG, qui commence par /.
          printer-1.drawer-pin=3        | « fourmiliere.devices.printer-1.drawer-pin » vaut « 3 » ; il faut 2 ou 5.
          printer-1.answers=non         | « fourmiliere.devices.printer-1.answers » vaut « non » ; il faut true ou false.
          printer-1.model=epsn          | « fourmiliere.devices.printer-1.model » vaut « epsn » ; il faut epson, epson-tm-t88ii, epson-latin9, generic, generic-58, star, star-1252, cd5220 ou cd5220-858. Vouliez-vous dire « epson » ?
          terminal-1.password=12345678  | « fourmiliere.devices.terminal-1.password » vaut « … » ; il faut un nombre entier de 0 à 999999.
          """)
  void a_wrong_setting_of_a_device_is_told_with_what_is_allowed(String line, String sentence)
      throws IOException {
    List<String> faults = faults(KEY + "fourmiliere.devices." + line);

    assertEquals(List.of(at(2) + sentence), faults);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          fourmiliere.till-id=caisse 1     | « fourmiliere.till-id » vaut « caisse 1 » ; il faut 1 à 40 lettres sans accent, chiffres ou traits d’union.
          fourmilliere.till-id=c           | le réglage « fourmilliere.till-id » n’existe pas. Vouliez-vous dire « fourmiliere.till-id » ?
          till=c                           | le réglage « till » n’existe pas.
          fourmiliere.origins=https://a.be, b.be | « fourmiliere.origins » vaut « https://a.be, b.be » ; il faut des adresses comme https://caisse.example.be, séparées par des virgules.
          fourmiliere.shop.address=caisse.be | « fourmiliere.shop.address » vaut « caisse.be » ; il faut une adresse comme https://caisse.example.be.
          fourmiliere.shop.zone=Bruxelles  | « fourmiliere.shop.zone » vaut « Bruxelles » ; il faut un fuseau horaire comme Europe/Brussels.
          fourmiliere.journal.file=~/j.db  | « fourmiliere.journal.file » vaut « ~/j.db » ; il faut le nom complet d’un fichier, qui commence par /.
          fourmiliere.journal.retention-days=0 | « fourmiliere.journal.retention-days » vaut « 0 » ; il faut un nombre entier, 1 au moins.
          kafka.bootstrap.servers=kafka    | « kafka.bootstrap.servers » vaut « kafka » ; il faut des adresses comme kafka.example.be:9092, séparées par des virgules.
          quarkus.http.port=80850          | « quarkus.http.port » vaut « 80850 » ; il faut un nombre entier de 1 à 65535.
          fourmiliere.simulator=oui        | « fourmiliere.simulator » vaut « oui » ; il faut true ou false.
          mp.jwt.verify.publickey.location=file:/nowhere/key.pem | « mp.jwt.verify.publickey.location » vaut « file:/nowhere/key.pem » ; il faut file: et le nom d’un fichier qui existe et peut être lu.
          fourmiliere.till-id              | « fourmiliere.till-id » n’est pas un réglage ; écrivez réglage=valeur, ou # devant un commentaire.
          mp.jwt.verify.publickey=MIIC     | « mp.jwt.verify.publickey » est déjà réglé à la ligne 1 ; gardez une seule des deux lignes.
          """)
  void a_wrong_setting_of_the_till_is_told_with_what_is_allowed(String line, String sentence)
      throws IOException {
    List<String> faults = faults(KEY + line);

    assertEquals(List.of(at(2) + sentence), faults);
  }

  @Test
  void all_that_is_wrong_is_told_at_once() throws IOException {
    List<String> faults =
        faults("# caisse\n\nfourmiliere.till-id=é\nfourmiliere.devices.scale-1.baud=x\nrien\n");

    assertEquals(4, faults.size(), faults.toString());
  }

  @Test
  void two_devices_on_one_port_are_told() throws IOException {
    List<String> faults =
        faults(
            KEY
                + "fourmiliere.devices.scale-1.port=/dev/ttyUSB0\n"
                + "fourmiliere.devices.scanner-1.port=/dev/ttyUSB0\n");

    assertEquals(
        List.of(
            at(3)
                + "« fourmiliere.devices.scanner-1.port » vaut « /dev/ttyUSB0 », le port que"
                + " « fourmiliere.devices.scale-1.port » utilise déjà à la ligne 2."),
        faults);
  }

  @Test
  void a_file_without_the_shops_key_is_told() throws IOException {
    List<String> faults = faults("fourmiliere.till-id=caisse-1\n");

    assertEquals(
        List.of(
            file()
                + " : le réglage « mp.jwt.verify.publickey.location » manque ; sans la clé publique"
                + " de la boutique, personne ne peut s’identifier."),
        faults);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "fourmiliere.devices.scale-1.port=/dev/serial/by-id/usb-FTDI_FT232R_A10K-if00-port0",
        "fourmiliere.devices.scale-1.port=COM12",
        "fourmiliere.devices.scale-1.port=usb:0403:6001",
        "fourmiliere.devices.scale-1.port=usb:1A86:7523:A10L:7",
        "fourmiliere.devices.scale-1.port=tcp:10.0.0.5:65535",
        "fourmiliere.devices.scale-1.port=tcp:[fe80::1]:9100",
        "fourmiliere.devices.printer-1.port=file:/dev/usb/lp0",
        "fourmiliere.devices.printer-1.drawer-pin=5",
        "fourmiliere.devices.scale-1.port=",
        "fourmiliere.devices.scale-1.protocol = mt-sics ",
        "fourmiliere.devices.scale-2.kind=scale\nfourmiliere.devices.scale-2.baud=1200",
        "fourmiliere.devices.terminal-1.password=000000",
        "fourmiliere.origins=https://a.example.be, http://localhost:8080/",
        "kafka.bootstrap.servers=a:9092,b:9092",
        "quarkus.log.level=DEBUG"
      })
  void a_right_setting_is_taken_without_a_word(String lines) throws IOException {
    assertEquals(List.of(), faults(KEY + lines));
  }

  @Test
  void every_setting_of_the_template_is_right_the_commented_ones_too() throws IOException {
    String all =
        Files.readString(TEMPLATE)
            .replaceAll("(?m)^#(?=[a-z]+\\.)", "")
            .replace("file:/etc/fourmiliere/public-key.pem", "file:" + TEMPLATE.toAbsolutePath());

    assertEquals(List.of(), faults(all));
    assertTrue(all.contains("\nfourmiliere.simulator=false\n"), "comments were taken away");
  }

  @Test
  void every_setting_that_there_is_stands_in_the_template() throws IOException {
    String template = Files.readString(TEMPLATE);
    Stream<String> ofTheTill = new KnownSettings().keys().stream().map(Pattern::quote);
    Stream<String> ofDevices =
        DeviceRules.all().keySet().stream().map(name -> "fourmiliere\\.devices\\.[^.]+\\." + name);

    List<String> missing =
        Stream.concat(ofTheTill, ofDevices)
            .filter(key -> !Pattern.compile("(?m)^#?" + key + "=").matcher(template).find())
            .toList();

    assertEquals(List.of(), missing);
  }

  @ParameterizedTest
  @ValueSource(strings = {"scale-1", "scanner-1", "printer-1", "display-1", "terminal-1"})
  void the_template_has_the_speed_of_every_device(String device) throws IOException {
    assertTrue(Files.readString(TEMPLATE).contains("\n#fourmiliere.devices." + device + ".baud="));
  }

  @Test
  void a_wrong_variable_is_told_under_its_name() {
    SettingsFile none = new SettingsFile(null, List.of(), List.of());
    Map<String, String> environment =
        Map.of("FOURMILIERE_SCALE_PROTOCOL", "ncx", "FOURMILIERE_TILL_ID", "caisse_1");

    List<String> faults = new SettingsCheck(Defaults.ofGateway(), none, environment).faults();

    assertTrue(
        faults
            .get(0)
            .startsWith(
                "Variable d’environnement : « FOURMILIERE_SCALE_PROTOCOL » vaut « ncx » ; il faut"),
        faults.toString());
    assertTrue(faults.get(0).endsWith("Vouliez-vous dire « nci » ?"), faults.toString());
    assertTrue(faults.get(1).contains("« FOURMILIERE_TILL_ID » vaut « caisse_1 »"));
  }

  private List<String> faults(String text) throws IOException {
    Files.writeString(file(), text);
    return new SettingsCheck(Defaults.ofGateway(), SettingsFile.read(file()), Map.of()).faults();
  }

  private Path file() {
    return folder.resolve("gateway.properties");
  }

  private String at(int line) {
    return file() + ", ligne " + line + " : ";
  }
}
