package coop.fourmiliere.local;

import coop.fourmiliere.local.process.Trouble;
import java.util.Iterator;
import java.util.List;

/**
 * What was typed after {@code ./shop}.
 *
 * @param port the edge's port; the others follow it
 * @param reset throw the shop's data away first
 * @param yes don't ask whether that is meant
 * @param infraOnly PostgreSQL and Kafka alone, for services started by hand
 * @param demo the demo shop: its catalogue, its badges, its simulated devices
 * @param help only say what can be typed
 */
record Options(
    int port, boolean reset, boolean yes, boolean infraOnly, boolean demo, boolean help) {

  static final String HELP =
      """
      Usage: ./shop [options]

        --port N      the address is http://localhost:N/ (default 8080; N+1 to N+8 are used too)
        --reset       throw away all data of the shop first (at a terminal it asks; with --yes not)
        --infra-only  PostgreSQL and Kafka only, for services you start yourself
        --no-demo     an empty shop: no demo catalogue, no demo badges, no simulated devices
        --build-only  build what is stale, and start nothing
        --help        this text

      Data is kept in $FOURMILIERE_HOME, else in $HOME/.fourmiliere. Ctrl-C stops the shop.""";

  private static final int DEFAULT_PORT = 8080;

  static Options parse(List<String> words) {
    int port = DEFAULT_PORT;
    boolean reset = false;
    boolean yes = false;
    boolean infraOnly = false;
    boolean demo = true;
    boolean help = false;
    Iterator<String> rest = words.iterator();
    while (rest.hasNext()) {
      String word = rest.next();
      switch (word) {
        case "--port" -> port = port(rest.hasNext() ? rest.next() : "");
        case "--reset" -> reset = true;
        case "--yes" -> yes = true;
        case "--infra-only" -> infraOnly = true;
        case "--no-demo" -> demo = false;
        case "--help", "-h" -> help = true;
        default -> throw new Trouble("Unknown option " + word + "; ./shop --help lists them.");
      }
    }
    return new Options(port, reset, yes, infraOnly, demo, help);
  }

  private static int port(String word) {
    try {
      int port = Integer.parseInt(word);
      if (port >= Ports.LOWEST && port <= Ports.HIGHEST) {
        return port;
      }
    } catch (NumberFormatException e) {
      // Said below.
    }
    throw new Trouble(
        "--port needs a number from "
            + Ports.LOWEST
            + " to "
            + Ports.HIGHEST
            + ", not '"
            + word
            + "'.");
  }
}
