package coop.fourmiliere.device.traffic;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.fourmiliere.device.serial.LineSettings;
import coop.fourmiliere.device.serial.RealPorts;
import coop.fourmiliere.device.serial.Wire;
import coop.fourmiliere.device.simulator.Cable;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is remembered of a line, here of a real pseudo-terminal. */
@Timeout(60)
class TrafficTest {

  private static final Duration SOON = Duration.ofSeconds(5);
  private static final int SHOWN = 8;

  private final Traffic traffic = new Traffic(SHOWN, SHOWN, Clock.systemUTC());

  @Test
  void what_was_said_and_heard_is_shown_in_hex_and_in_letters() throws Exception {
    try (Cable cable = Cable.plug();
        Wire wire = open(cable, traffic)) {
      wire.write((byte) 'W');
      cable.send(new byte[] {2, '1', '.', '5', 13});

      byte[] heard = wire.read(SOON);

      assertArrayEquals(new byte[] {2, '1', '.', '5', 13}, heard);
      assertEquals(List.of("said W 57", "heard <STX>1.5<CR> 02 31 2E 35 0D"), shown());
    }
  }

  @Test
  void a_question_that_is_asked_again_and_again_is_shown_once_with_its_count() throws Exception {
    try (Cable cable = Cable.plug();
        Wire wire = open(cable, traffic)) {
      for (int question = 0; question < 50; question++) {
        wire.write((byte) 'W');
        cable.send(new byte[] {'0'});
        wire.read(SOON);
      }

      List<TrafficFrame> frames = traffic.frames();

      assertTrue(frames.size() <= 4, frames.toString());
      assertEquals(50, traffic.count(Direction.SAID));
      assertEquals(100, frames.stream().mapToInt(TrafficFrame::times).sum());
    }
  }

  @Test
  void only_the_last_frames_and_their_first_bytes_are_remembered() throws Exception {
    try (Cable cable = Cable.plug();
        Wire wire = open(cable, traffic)) {
      for (int number = 100; number < 130; number++) {
        cable.send((number + "4567890").getBytes(US_ASCII));
        wire.read(SOON);
        wire.write((byte) number);
      }

      List<TrafficFrame> heard =
          traffic.frames().stream().filter(f -> f.direction() == Direction.HEARD).toList();

      assertEquals(8, heard.size());
      assertEquals("12945678", heard.get(7).text());
      assertEquals(10, heard.get(7).size());
    }
  }

  @Test
  void nothing_is_remembered_where_card_numbers_go() throws Exception {
    Traffic secret = new Traffic(0, 0, Clock.systemUTC());
    try (Cable cable = Cable.plug();
        Wire wire = open(cable, secret)) {
      cable.send(new byte[] {'4', '9'});
      wire.read(SOON);
      wire.write((byte) 6);

      assertEquals(List.of(), secret.frames());
      assertEquals(1, secret.count(Direction.HEARD));
    }
  }

  @Test
  void a_line_that_somebody_cuts_ends_at_once_though_nothing_is_said() throws Exception {
    try (Cable cable = Cable.plug();
        Wire wire = open(cable, traffic)) {
      traffic.cut();

      IOException ended = assertThrows(IOException.class, () -> wire.read(Duration.ofHours(1)));

      assertEquals("the line is opened anew, as was asked", ended.getMessage());
    }
  }

  @Test
  void a_line_that_is_open_anew_is_whole() throws Exception {
    try (Cable cable = Cable.plug()) {
      open(cable, traffic).close();
      traffic.cut();
      try (Wire wire = open(cable, traffic)) {
        cable.send(new byte[] {'a'});

        assertArrayEquals(new byte[] {'a'}, wire.read(SOON));
        assertEquals(1, traffic.reopenings());
      }
    }
  }

  private static Wire open(Cable cable, Traffic traffic) throws IOException {
    LineSettings line = new LineSettings(cable.port(), 9600, 8, LineSettings.Parity.NONE, 1);
    return traffic.listenTo(RealPorts.get().open(line));
  }

  private List<String> shown() {
    return traffic.frames().stream()
        .map(frame -> frame.direction().word() + " " + frame.text() + " " + frame.hex())
        .toList();
  }
}
