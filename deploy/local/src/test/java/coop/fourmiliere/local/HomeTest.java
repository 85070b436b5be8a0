package coop.fourmiliere.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.fourmiliere.local.process.Trouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeTest {

  @TempDir Path folder;

  @Test
  void it_is_where_the_environment_says_else_in_the_home_folder() {
    assertEquals(Path.of("/srv/shop"), Home.of(Map.of("FOURMILIERE_HOME", "/srv/shop")).folder());
    assertEquals(Path.of("/home/a/.fourmiliere"), Home.of(Map.of("HOME", "/home/a")).folder());
  }

  @Test
  void a_folder_that_cant_be_made_is_named_with_the_way_out() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));

    Trouble trouble = assertThrows(Trouble.class, () -> new Home(file.resolve("home")).prepare());

    assertTrue(trouble.getMessage().contains("FOURMILIERE_HOME"), trouble.getMessage());
  }

  @Test
  void a_reset_deletes_the_shops_data_and_nothing_else() throws IOException {
    Home home = new Home(folder);
    home.prepare();
    Files.createDirectories(home.data().resolve("postgres"));
    Path stranger = Files.createFile(folder.resolve("holiday.jpg"));

    home.reset();

    assertFalse(home.hasData());
    assertTrue(Files.exists(stranger));
  }
}
