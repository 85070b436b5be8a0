package coop.fourmiliere.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What everybody shares stays small, and no file grows beyond what one reads in one go. */
class SizeTest {

  private static final Path ROOT = Path.of(System.getProperty("fourmiliere.root"));
  private static final Pattern NO_CODE = Pattern.compile("\\s*((//|\\*|/\\*|import |package ).*)?");
  private static final int MAIN_LINES_MAX = 400;
  private static final int TEST_LINES_MAX = 500;

  @ParameterizedTest
  @CsvSource({"kernel, 800", "messaging, 900", "web, 600"})
  void the_shared_libraries_keep_to_their_budget_of_lines_of_code(String module, int budget)
      throws IOException {
    long lines = 0;
    for (Path file : sources(ROOT.resolve("platform").resolve(module).resolve("src/main"))) {
      lines += Files.readAllLines(file).stream().filter(l -> !NO_CODE.matcher(l).matches()).count();
    }

    assertTrue(lines > 0 && lines <= budget, module + " has " + lines + " lines of code");
  }

  @Test
  void no_file_is_longer_than_one_reads_in_one_go() throws IOException {
    List<Path> all = sources(ROOT);

    List<String> tooLong = all.stream().filter(SizeTest::isTooLong).map(Path::toString).toList();

    assertTrue(all.size() > 100, "only " + all.size() + " files found below " + ROOT);
    assertEquals(List.of(), tooLong);
  }

  private static boolean isTooLong(Path file) {
    boolean test = file.toString().contains("/src/test/") || file.toString().contains(".test.");
    try (Stream<String> lines = Files.lines(file)) {
      return lines.count() > (test ? TEST_LINES_MAX : MAIN_LINES_MAX);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<Path> sources(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().matches(".*\\.(java|ts|svelte|js|mjs|css|sh|sql)"))
          .filter(file -> !file.toString().matches(".*/(target|node_modules|dist)/.*"))
          .toList();
    }
  }
}
