package coop.fourmiliere.device.status;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever writes a new sentence about a device gives it words that a volunteer understands. */
class StatusWordsTest {

  private static final Path SOURCES = Path.of("src/main/java/coop/fourmiliere/device");

  private static final List<String> OF_DEVICES =
      List.of("serial", "exchange", "scale", "scanner", "dialect", "roster", "traffic");

  private static final Pattern SENTENCE =
      Pattern.compile(
          "\"((?:the (?:scale|line|printer|terminal|cover|paper|device|connection) "
              + "|something was read|no port is set|mistake in|not understood)[^\"]*)\"");

  private static final Pattern SIGN = Pattern.compile("\\[\\s*/(.+?)/,\\s");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "src/main/resources/META-INF/resources/status-words.js",
        "../web/till/src/devices/trouble.ts"
      })
  void every_sentence_about_a_device_has_words(String page) throws IOException {
    List<Pattern> signs =
        all(SIGN, Files.readString(Path.of(page), UTF_8)).map(Pattern::compile).toList();
    assertTrue(signs.size() > 10, "no signs are found in " + page);

    List<String> mute =
        sentences()
            .filter(it -> signs.stream().noneMatch(sign -> sign.matcher(it).find()))
            .toList();

    assertEquals(List.of(), mute);
  }

  private static Stream<String> sentences() throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      List<Path> sources =
          files
              .filter(file -> file.toString().endsWith(".java"))
              .filter(file -> OF_DEVICES.contains(SOURCES.relativize(file).getName(0).toString()))
              .toList();
      assertTrue(sources.size() > 50, "no sources are found");
      return sources.stream().map(StatusWordsTest::text).flatMap(text -> all(SENTENCE, text));
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file, UTF_8);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static Stream<String> all(Pattern pattern, String text) {
    return pattern.matcher(text).results().map((MatchResult found) -> found.group(1));
  }
}
