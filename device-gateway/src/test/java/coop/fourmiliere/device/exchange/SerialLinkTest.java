package coop.fourmiliere.device.exchange;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.fourmiliere.device.serial.LineSettings;
import coop.fourmiliere.device.serial.LineSettings.Parity;
import coop.fourmiliere.device.serial.RealPorts;
import coop.fourmiliere.device.serial.Wire;
import coop.fourmiliere.device.simulator.Cable;
import coop.fourmiliere.device.zvt.Apdu;
import coop.fourmiliere.device.zvt.Commands;
import java.io.IOException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A till's end of a real pseudo-terminal, and the bytes of a terminal in the test's hand. */
@Timeout(60)
class SerialLinkTest {

  private static final HexFormat HEX = HexFormat.of().withUpperCase();
  private static final Duration SOON = Duration.ofSeconds(10);
  private static final Duration PATIENCE = Duration.ofMillis(1500);

  /** Less than the time after which a block counts as torn, which is 200 ms. */
  private static final Duration LATE = Duration.ofMillis(150);

  private static final String AUTHORISATION = "1002060107040000000010100010036291";
  private static final String ABORT = "100206B000100343F3";
  private static final String ACCEPTED = "10028000001003F51F";

  private final List<String> heard = new CopyOnWriteArrayList<>();
  private Cable cable;
  private Wire wire;
  private SerialLink link;
  private Thread terminal;

  @BeforeEach
  void plug() throws IOException {
    cable = Cable.plug();
    wire = RealPorts.get().open(new LineSettings(cable.port(), 9600, 8, Parity.NONE, 2));
    link = new SerialLink(wire, PATIENCE);
  }

  @AfterEach
  void unplug() throws InterruptedException {
    if (terminal != null) {
      terminal.join(10_000);
    }
    wire.close();
    cable.close();
  }

  @ParameterizedTest
  @CsvSource({"06, 1", "15 06, 2", "15 15 06, 3", "15 - 06, 3", "- - 06, 3"})
  void a_block_is_sent_again_until_the_terminal_understood(String answers, int times)
      throws Exception {
    answerBlocksWith(answers);

    link.send(Commands.abort(), false);

    terminal.join();
    assertEquals(times, heard.size(), heard.toString());
    assertEquals(1, heard.stream().distinct().count());
  }

  @Test
  void a_terminal_that_never_understands_is_told_of() {
    answerBlocksWith("15 15 15");

    assertThrows(IOException.class, () -> link.send(Commands.abort(), false));
  }

  @ParameterizedTest
  @CsvSource({"15", "-"})
  void a_message_that_moves_money_is_not_sent_again_whatever_happens(String answer)
      throws Exception {
    answerBlocksWith(answer + " 06");

    assertThrows(IOException.class, () -> link.send(Commands.authorisation(1000), true));

    terminal.interrupt();
    terminal.join();

    assertEquals(List.of(AUTHORISATION), heard);
  }

  @Test
  void a_message_is_acknowledged() throws Exception {
    cable.send(bytes(ACCEPTED));

    assertEquals(Optional.of(Apdu.of(0x8000)), link.receive(SOON));
    assertEquals("06", awaitBytes(1));
  }

  @Test
  void a_damaged_block_is_wanted_again() throws Exception {
    cable.send(bytes("10028000001003F51E"));
    cable.send(bytes(ACCEPTED));

    assertEquals(Optional.of(Apdu.of(0x8000)), link.receive(SOON));
    assertEquals("1506", awaitBytes(2));
  }

  @Test
  void a_block_that_stops_in_the_middle_is_wanted_again() throws Exception {
    cable.send(bytes("10028000"));

    assertEquals("15", awaitBytesWhileListening(Duration.ofMillis(600)));
  }

  @Test
  void who_listens_in_short_slices_wants_a_torn_block_again_once() throws Exception {
    cable.send(bytes("10028000"));
    assertEquals("15", awaitBytesWhileListening(Duration.ofMillis(50)));

    for (int slice = 0; slice < 8; slice++) {
      assertEquals(Optional.empty(), link.receive(Duration.ofMillis(50)));
    }

    assertEquals("", HEX.formatHex(cable.heard(Duration.ofMillis(20))));
  }

  /** Said again where the machine held up a byte for so long that it was late indeed. */
  @Test
  void a_block_that_comes_slowly_is_not_torn() throws Exception {
    Duration longest = LATE;
    for (int attempt = 0; attempt < 20 && longest.compareTo(LATE) >= 0; attempt++) {
      unplug();
      plug();
      longest = sayByteByByte(ACCEPTED);
    }

    assertTrue(longest.compareTo(LATE) < 0, "the machine stalls all the time");
    assertEquals(Optional.of(Apdu.of(0x8000)), link.receive(SOON));
    assertEquals("06", awaitBytes(1));
  }

  /** The longest time from one byte to the next until all but the last were heard. */
  private Duration sayByteByByte(String block) throws Exception {
    byte[] all = bytes(block);
    long longest = 0;
    for (int at = 0; at < all.length; at++) {
      long began = System.nanoTime();
      cable.send(all[at]);
      if (at < all.length - 1) {
        assertEquals(Optional.empty(), link.receive(Duration.ofMillis(60)));
      }
      longest = Math.max(longest, System.nanoTime() - began);
    }
    return Duration.ofNanos(longest);
  }

  @Test
  void a_message_that_comes_before_the_sign_of_understanding_is_not_lost() throws Exception {
    cable.send(bytes(ACCEPTED + "06"));

    link.send(Commands.abort(), false);

    assertEquals(Optional.of(Apdu.of(0x8000)), link.receive(SOON));
  }

  @Test
  void a_pulled_cable_ends_it() {
    cable.pull();

    assertThrows(IOException.class, () -> link.receive(SOON));
  }

  /** Reads block after block and answers each; a hyphen is no answer. */
  private void answerBlocksWith(String answers) {
    terminal =
        new Thread(
            () -> {
              StringBuilder line = new StringBuilder();
              for (String answer : answers.split(" ", -1)) {
                if (!readBlock(line)) {
                  return;
                }
                send(answer);
              }
            });
    terminal.start();
  }

  private boolean readBlock(StringBuilder line) {
    long until = System.nanoTime() + SOON.toNanos();
    while (System.nanoTime() < until && !Thread.currentThread().isInterrupted()) {
      line.append(HEX.formatHex(cable.heard(Duration.ofMillis(20))));
      for (String block : List.of(AUTHORISATION, ABORT)) {
        if (line.indexOf(block) >= 0) {
          heard.add(block);
          line.delete(0, line.indexOf(block) + block.length());
          return true;
        }
      }
    }
    return false;
  }

  private void send(String answer) {
    if (!answer.equals("-")) {
      try {
        cable.send(bytes(answer));
      } catch (IOException pulled) {
        assertFalse(answer.isEmpty());
      }
    }
  }

  private String awaitBytesWhileListening(Duration slice) {
    StringBuilder said = new StringBuilder();
    await()
        .atMost(SOON)
        .until(
            () -> {
              assertEquals(Optional.empty(), link.receive(slice));
              return !said.append(HEX.formatHex(cable.heard(Duration.ofMillis(20)))).isEmpty();
            });
    return said.toString();
  }

  private String awaitBytes(int count) {
    StringBuilder said = new StringBuilder();
    await()
        .atMost(SOON)
        .until(
            () ->
                said.append(HEX.formatHex(cable.heard(Duration.ofMillis(20)))).length()
                    >= 2 * count);
    return said.toString();
  }

  private static byte[] bytes(String hex) {
    return HEX.parseHex(hex);
  }
}
