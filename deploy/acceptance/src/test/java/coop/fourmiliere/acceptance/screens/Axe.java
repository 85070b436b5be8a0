package coop.fourmiliere.acceptance.screens;

import com.microsoft.playwright.Page;
import coop.fourmiliere.acceptance.shop.RunningShop;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Asks axe-core, as npm brought it, what a page makes hard for some people. */
final class Axe {

  /** A button that was just let go fades to its colours: they are judged when they are there. */
  private static final String RUN =
      """
      async () => {
        const fading = document.getAnimations().filter((each) => each instanceof CSSTransition);
        await Promise.allSettled(fading.map((each) => each.finished));
        const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
        const found = await axe.run(document, { runOnly: { type: 'tag', values: tags } });
        if (found.passes.length === 0) throw new Error('axe looked at nothing');
        return found.violations.flatMap((fault) =>
          fault.nodes.map((node) => fault.id + ': ' + node.target.join(' ')));
      }""";

  private final String axe;

  Axe() {
    Path file = RunningShop.root().resolve("web/node_modules/axe-core/axe.min.js");
    try {
      axe = Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException("axe-core is not there: run npm ci in web", e);
    }
  }

  /** The rule and the element of each violation; nothing on a page that is fine. */
  List<String> violations(Page page) {
    page.evaluate(axe);
    return ((List<?>) page.evaluate(RUN)).stream().map(String::valueOf).toList();
  }
}
