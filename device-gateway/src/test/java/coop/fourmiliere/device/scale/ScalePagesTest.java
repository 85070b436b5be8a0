package coop.fourmiliere.device.scale;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.fourmiliere.device.scale.protocol.Ear;
import coop.fourmiliere.device.scale.protocol.ScaleProtocol;
import coop.fourmiliere.device.scale.retail.PriceOrder;
import coop.fourmiliere.device.scale.retail.PricedScale;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the pages for volunteers say of a scale is what the gateway does. */
class ScalePagesTest {

  private static final Path DEVICES = Path.of("../docs/how-to/devices.md");
  private static final Path PAGES = Path.of("../docs/how-to/scales");
  private static final PriceOrder PRICE_OF_THE_PAGES = new PriceOrder(250, 0);
  private static final Pattern SAID =
      Pattern.compile("(?m)^(gateway|scale) +([0-9A-F]{2}(?: [0-9A-F]{2})*) {2,}(.*)$");

  @ParameterizedTest
  @EnumSource
  void each_protocol_has_one_page_with_its_line_and_its_setting(ScaleModel model)
      throws IOException {
    String row = "\n| `" + model.word() + "` | " + line(model) + " | ";

    List<Path> pages = pagesWith(row);

    assertEquals(1, pages.size(), row.strip() + " is on " + pages);
    String page = Files.readString(pages.get(0), UTF_8);
    assertTrue(page.contains("\n    fourmiliere.devices.scale-1.protocol="), pages.toString());
    assertTrue(
        Files.readString(PAGES.resolve("README.md"), UTF_8)
            .contains("(" + pages.get(0).getFileName() + ")"),
        "the list of pages leads to " + pages);
  }

  @ParameterizedTest
  @EnumSource
  void the_list_of_devices_has_its_line_and_leads_to_its_page(ScaleModel model) throws IOException {
    Pattern row =
        Pattern.compile(
            "(?m)^\\| \\[`%s`]\\(scales/([^)]+)\\) \\|.*\\| %s \\|"
                .formatted(model.word(), Pattern.quote(line(model))));

    List<String> rows = all(row, Files.readString(DEVICES, UTF_8)).map(it -> it.group(1)).toList();

    assertEquals(1, rows.size(), row.pattern());
    assertTrue(
        Files.readString(PAGES.resolve(rows.get(0)), UTF_8).contains("`" + model.word() + "`"));
  }

  @ParameterizedTest
  @EnumSource
  void the_bytes_of_its_page_are_those_that_are_said_and_understood(ScaleModel model)
      throws IOException {
    List<MatchResult> page = exchange(model);
    ScaleProtocol protocol = model.speak();
    if (protocol instanceof PricedScale priced) {
      priced.order(PRICE_OF_THE_PAGES);
    }

    List<String> said = new ArrayList<>();
    say(said, Ear.hex(protocol.question()));
    Ear ear = new Ear(protocol);
    String meaning = "";
    for (MatchResult one : page) {
      if (one.group(1).equals("scale")) {
        said.add("scale " + one.group(2));
        meaning += ear.hear(one.group(2));
        say(said, ear.replied());
      }
    }

    assertEquals(page.stream().map(one -> one.group(1) + " " + one.group(2)).toList(), said);
    assertEquals(grams(page), meaning.replaceFirst("[gn?]$", " g"));
  }

  private static void say(List<String> said, String hex) {
    if (!hex.isEmpty()) {
      said.add("gateway " + hex);
    }
  }

  private static List<MatchResult> exchange(ScaleModel model) throws IOException {
    String fence = "\n```" + model.word() + "\n";
    List<Path> pages = pagesWith(fence);
    assertEquals(1, pages.size(), "an exchange in " + model.word() + " is on " + pages);
    String page = Files.readString(pages.get(0), UTF_8);
    int begin = page.indexOf(fence) + fence.length();
    return all(SAID, page.substring(begin, page.indexOf("\n```", begin) + 1)).toList();
  }

  private static String grams(List<MatchResult> exchange) {
    return exchange.stream()
        .flatMap(one -> all(Pattern.compile("[0-9]+ g\\b"), one.group(3)))
        .map(MatchResult::group)
        .distinct()
        .reduce("", String::concat);
  }

  private static String line(ScaleModel model) {
    return model == ScaleModel.USB_HID ? "`/dev/hidraw0`" : model.usualLine("").toString().strip();
  }

  private static List<Path> pagesWith(String text) throws IOException {
    List<Path> pages = new ArrayList<>();
    try (Stream<Path> files = Files.list(PAGES)) {
      for (Path file : files.sorted().toList()) {
        if (Files.readString(file, UTF_8).contains(text)) {
          pages.add(file);
        }
      }
    }
    return pages;
  }

  private static Stream<MatchResult> all(Pattern pattern, String text) {
    return pattern.matcher(text).results();
  }
}
