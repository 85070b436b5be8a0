package coop.fourmiliere.acceptance.shop;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A real Chromium: the one that npm brought ({@code @sparticuz/chromium}), or any other by {@code
 * -Dfourmiliere.chromium=/path}.
 */
public final class Chromium implements AutoCloseable {

  private static final String UNPACK =
      "import chromium from '@sparticuz/chromium'; await chromium.executablePath();";

  private final Playwright playwright;
  private final Browser browser;

  /**
   * @param more switches of the command line, beside those that every machine needs
   */
  public Chromium(String... more) {
    PlaywrightAssertions.setDefaultAssertionTimeout((double) Patience.SOON.toMillis());
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(executable())
                    .setTimeout((double) Patience.LATER.toMillis())
                    .setArgs(switches(more)));
  }

  private static List<String> switches(String... more) {
    return Stream.concat(
            Stream.of("--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"), Stream.of(more))
        .toList();
  }

  public Browser browser() {
    return browser;
  }

  /** Leaves a picture of each open page in target/screens. */
  public void takePictures(String name) {
    int number = 0;
    for (BrowserContext context : browser.contexts()) {
      for (Page page : context.pages()) {
        Path file =
            RunningShop.root()
                .resolve("deploy/acceptance/target/screens")
                .resolve(name + "-" + ++number + ".png");
        try {
          page.screenshot(new Page.ScreenshotOptions().setPath(file));
        } catch (PlaywrightException e) {
          System.err.println("No picture of " + name + ": " + e.getMessage());
        }
      }
    }
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }

  private static Path executable() {
    String given = System.getProperty("fourmiliere.chromium", "");
    return given.isBlank() ? unpacked() : Path.of(given);
  }

  /** Unpacks in full or not at all: half a Chromium would never heal. */
  private static Path unpacked() {
    Path target = RunningShop.root().resolve("deploy/acceptance/target");
    Path folder = target.resolve("chromium");
    Path part = target.resolve("chromium.part");
    try {
      if (!Files.exists(folder)) {
        Trees.delete(part);
        Files.createDirectories(part);
        unpackInto(part);
        Files.move(part, folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return folder.resolve("chromium");
  }

  private static void unpackInto(Path folder) throws IOException {
    ProcessBuilder builder = new ProcessBuilder("node", "--input-type=module", "-e", UNPACK);
    builder.environment().put("TMPDIR", folder.toString());
    Process process =
        builder
            .directory(RunningShop.root().resolve("web").toFile())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      if (process.waitFor() != 0 || !Files.isExecutable(folder.resolve("chromium"))) {
        throw new IllegalStateException("Chromium can't be unpacked: " + said);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }
}
