package coop.fourmiliere.device.serial;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import coop.fourmiliere.device.serial.LineSettings.Flow;
import coop.fourmiliere.device.serial.LineSettings.Parity;
import coop.fourmiliere.device.simulator.Cable;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A printer with little memory says when it is full. */
@Timeout(60)
class FlowTest {

  private static final byte XON = 0x11;
  private static final byte XOFF = 0x13;
  private static final byte STATUS = 0x12;
  private static final Duration SOON = Duration.ofSeconds(5);
  private static final Duration MOMENT = Duration.ofMillis(300);

  private final byte[] paper = new byte[1_500];

  FlowTest() {
    new Random(7).nextBytes(paper);
  }

  @Test
  void nothing_is_sent_between_xoff_and_xon_and_nothing_is_lost() throws Exception {
    try (Cable cable = Cable.plug();
        Wire wire = open(cable, Flow.XON_XOFF)) {
      say(cable, wire, XOFF);
      CompletableFuture<Void> written = CompletableFuture.runAsync(() -> write(wire));
      assertEquals(0, cable.heard(MOMENT).length);

      cable.send(XON);

      assertArrayEquals(paper, heard(cable));
      written.get(5, TimeUnit.SECONDS);
    }
  }

  @Test
  void what_the_printer_says_meanwhile_is_kept_and_the_words_about_the_flow_are_not()
      throws Exception {
    try (Cable cable = Cable.plug();
        Wire wire = open(cable, Flow.XON_XOFF)) {
      cable.send(XOFF, STATUS, XON, STATUS);
      write(wire);

      assertArrayEquals(new byte[] {STATUS, STATUS}, wire.read(SOON));
    }
  }

  @Test
  void a_word_about_the_flow_alone_is_silence() throws Exception {
    try (Cable cable = Cable.plug();
        Wire wire = open(cable, Flow.XON_XOFF)) {
      cable.send(XON);

      assertEquals(0, wire.read(MOMENT).length);
    }
  }

  @Test
  void a_printer_that_never_goes_on_is_not_waited_for_without_end() throws Exception {
    try (Cable cable = Cable.plug();
        Wire wire = new XonXoffWire(open(cable, Flow.NONE), new Stall(MOMENT))) {
      say(cable, wire, XOFF);

      IOException stopped = assertThrows(IOException.class, () -> wire.write(paper));

      assertEquals("the device said wait, and not go on: has it paper?", stopped.getMessage());
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Flow.class,
      names = {"NONE", "RTS_CTS"})
  void without_these_words_every_byte_is_a_byte(Flow flow) throws Exception {
    try (Cable cable = Cable.plug();
        Wire wire = open(cable, flow)) {
      cable.send(XOFF, XON);
      write(wire);

      assertArrayEquals(new byte[] {XOFF, XON}, wire.read(SOON));
      assertArrayEquals(paper, heard(cable));
    }
  }

  /** Bytes of a pseudo-terminal take their time: a word has come when what follows it has. */
  private static void say(Cable cable, Wire wire, byte word) throws Exception {
    cable.send(word, STATUS);
    assertArrayEquals(new byte[] {STATUS}, wire.read(SOON));
  }

  private void write(Wire wire) {
    try {
      wire.write(paper);
    } catch (IOException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private byte[] heard(Cable cable) {
    ByteArrayOutputStream heard = new ByteArrayOutputStream();
    byte[] more = cable.heard(SOON);
    while (more.length > 0 && heard.size() < paper.length) {
      heard.writeBytes(more);
      more = heard.size() < paper.length ? cable.heard(SOON) : more;
    }
    return heard.toByteArray();
  }

  private static Wire open(Cable cable, Flow flow) throws IOException {
    LineSettings line = new LineSettings(cable.port(), 38_400, 8, Parity.NONE, 1);
    return RealPorts.get().open(line.with(flow));
  }
}
