package coop.fourmiliere.local.jvm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class JavaProgramTest {

  /** GNU's nice without a word says how nice it is itself. */
  private static final List<String> ITS_NICENESS = List.of("nice");

  private static final int NICEST = 19;

  @Test
  void a_program_that_gives_way_is_nicer_than_its_parent() throws Exception {
    int nicer = Math.min(run(ITS_NICENESS) + 7, NICEST);

    assertEquals(nicer, run(JavaProgram.givingWay(7, ITS_NICENESS)));
  }

  @Test
  void a_program_that_gives_way_to_nobody_is_left_as_it_is() {
    assertEquals(ITS_NICENESS, JavaProgram.givingWay(0, ITS_NICENESS));
  }

  private static int run(List<String> command) throws Exception {
    Process process = new ProcessBuilder(command).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return Integer.parseInt(said.strip());
  }
}
