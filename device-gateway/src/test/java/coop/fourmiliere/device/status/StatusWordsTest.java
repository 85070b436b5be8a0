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

  private static final String STATUS_PAGE = "src/main/resources/META-INF/resources/status-words.js";

  private static final List<String> OF_DEVICES =
      List.of("serial", "exchange", "scale", "scanner", "dialect", "roster", "traffic");

  private static final Pattern SENTENCE =
      Pattern.compile(
          "\"((?:the (?:scale|line|printer|terminal|cover|paper|device|connection) "
              + "|something was read|no port is set|mistake in|not understood)[^\"]*)\"");

  private static final Pattern SIGN = Pattern.compile("\\[\\s*/(.+?)/,\\s");

  @ParameterizedTest
  @ValueSource(strings = {STATUS_PAGE, "../web/till/src/devices/trouble.ts"})
  void every_sentence_about_a_device_has_words(String page) throws IOException {
    assertEquals(List.of(), mute(page, sentences(OF_DEVICES, SENTENCE)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A damaged journal was set aside and a new one begun: move a.db out of /b and keep it.",
        "A damaged journal was set aside and a new one begun: move a.db, c.db out of /b and keep it.",
        "The journal takes 400 MB and has room for 90 more: make room on the disk of /b, or raise X.",
        "The journal has entries that can't be read (7, 9): a payment of which they tell counts",
        "The journal grows: nothing is removed before ticket 1 of 2026-11-27T10:00:00Z, which",
        "The journal grows: nothing is removed before payment 1 of 2026-11-27T10:00:00Z, of which",
        "The journal is full: make room on the disk of /b",
        "Another program has the journal /b open: close it.",
        "Another gateway uses the journal /b",
        "The disk of the journal /b fails (x): try again, and have the disk looked at.",
        "The journal /b can't be used (x): try again.",
        "The journal /b can't be written: see whether its folder belongs to the gateway's user",
        "A newer gateway wrote the journal, in layout 3, which this one can't use",
        "SQLite's library can't be loaded beside /b: is that folder mounted noexec?",
        "The journal is being checked: try again in a moment."
      })
  void a_sentence_about_the_journal_has_words(String sentence) throws IOException {
    assertEquals(List.of(), mute(STATUS_PAGE, List.of(sentence)));
  }

  private static List<String> mute(String page, List<String> sentences) throws IOException {
    List<Pattern> signs =
        all(SIGN, Files.readString(Path.of(page), UTF_8)).map(Pattern::compile).toList();
    assertTrue(signs.size() > 10, "no signs are found in " + page);
    return sentences.stream()
        .filter(it -> signs.stream().noneMatch(sign -> sign.matcher(it).find()))
        .toList();
  }

  private static List<String> sentences(List<String> packages, Pattern sentence)
      throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> packages.contains(SOURCES.relativize(file).getName(0).toString()))
          .map(StatusWordsTest::text)
          .flatMap(text -> all(sentence, text))
          .toList();
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
