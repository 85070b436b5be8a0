package coop.fourmiliere.bench.shop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShopHomeTest {

  @TempDir private Path folder;

  @Test
  void a_running_shop_tells_its_launcher_and_its_ports() throws IOException {
    Files.writeString(folder.resolve("launcher.lock"), "process 4711, port 9300\n");

    ShopHome home = new ShopHome(folder);

    assertEquals(4711, home.launcher());
    assertEquals(9300, home.port());
    assertEquals(9306, home.postgresPort());
  }

  @Test
  void its_children_are_known_by_number_and_name() throws IOException {
    Path run = Files.createDirectories(folder.resolve("run"));
    Files.writeString(run.resolve("kafka"), "4712 1764000000000 TERM\n");
    Files.writeString(run.resolve("sales-service"), "4713 1764000000000 TERM\n");

    assertEquals(Map.of(4712L, "kafka", 4713L, "sales-service"), new ShopHome(folder).children());
  }

  @Test
  void a_folder_without_a_shop_is_refused() {
    ShopHome home = new ShopHome(folder);

    assertThrows(IllegalStateException.class, home::port);
  }
}
