package coop.fourmiliere.local.jvm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.fourmiliere.local.process.Trouble;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An application as Quarkus lays it out, made by hand. */
class JarsTest {

  @TempDir private Path application;

  @BeforeEach
  void layOut() throws IOException {
    for (String jar :
        List.of(
            "quarkus-run.jar",
            "lib/main/z.jar",
            "lib/boot/y.jar",
            "app/sales.jar",
            "quarkus/transformed-bytecode.jar",
            "quarkus/generated-bytecode.jar")) {
      Path file = application.resolve(jar);
      Files.createDirectories(file.getParent());
      Files.createFile(file);
    }
  }

  @Test
  void an_application_begins_where_its_build_says() throws IOException {
    describe("coop.fourmiliere.sales.staff.Main");

    String mainClass = Jars.mainClassOfQuarkus(application);

    assertEquals("coop.fourmiliere.sales.staff.Main", mainClass);
  }

  @Test
  void an_application_that_is_built_in_part_is_to_be_built_again() {
    Trouble trouble = assertThrows(Trouble.class, () -> Jars.mainClassOfQuarkus(application));

    assertTrue(trouble.getMessage().contains("quarkus-application.dat"), trouble.getMessage());
  }

  @Test
  void what_the_build_generated_wins_over_the_libraries() {
    List<Path> path = Jars.ofQuarkus(application);

    assertEquals(
        List.of(
            "quarkus/generated-bytecode.jar",
            "quarkus/transformed-bytecode.jar",
            "app/sales.jar",
            "lib/boot/y.jar",
            "lib/main/z.jar"),
        path.stream().map(jar -> application.relativize(jar).toString()).toList());
  }

  private void describe(String mainClass) throws IOException {
    Path file = application.resolve("quarkus/quarkus-application.dat");
    try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(file))) {
      out.writeInt(0xF0315432);
      out.writeInt(2);
      out.writeUTF(mainClass);
    }
  }
}
