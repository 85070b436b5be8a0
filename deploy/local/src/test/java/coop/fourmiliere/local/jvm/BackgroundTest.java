package coop.fourmiliere.local.jvm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BackgroundTest {

  private static final Path ITS_SESSION = Path.of("/proc/self/autogroup");
  private static final List<String> ASK_SESSION = List.of("cat", ITS_SESSION.toString());

  /** GNU's nice without a word says how nice it is itself. */
  @Test
  void a_command_in_the_background_is_as_nice_as_can_be() throws Exception {
    assertEquals("19", said(Background.command(List.of("nice"))));
  }

  @Test
  void a_session_of_its_own_gives_way_as_a_whole() throws Exception {
    assumeTrue(Files.exists(ITS_SESSION), "this system does not weigh sessions");
    List<String> detached = new ArrayList<>(List.of("setsid", "--wait"));
    detached.addAll(Background.command(ASK_SESSION));

    assertTrue(said(detached).endsWith(" nice 19"));
  }

  @Test
  void a_session_that_others_share_is_left_alone() throws Exception {
    assumeTrue(Files.exists(ITS_SESSION), "this system does not weigh sessions");

    assertEquals(said(ASK_SESSION), said(Background.command(ASK_SESSION)));
  }

  @Test
  void words_reach_the_command_as_they_are() throws Exception {
    assertEquals("a b|$c|", said(Background.command(List.of("printf", "%s|", "a b", "$c"))));
  }

  private static String said(List<String> command) throws Exception {
    Process process = new ProcessBuilder(command).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return said.strip();
  }
}
