package coop.fourmiliere.bench.scales;

import coop.fourmiliere.bench.figures.Table;
import coop.fourmiliere.bench.shop.OwnShop;
import coop.fourmiliere.bench.shop.ShopApi;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Starts a shop of its own with a simulated scale of each protocol, one after the other, and takes
 * the weight from the till in every way.
 *
 * <p>Arguments: {@code <project> <empty folder> <port>} and protocols, all of them without any.
 */
public final class Scales {

  private static final int ROUNDS = 5;
  private static final int FIXED = 3;
  private static final List<String> PROTOCOLS =
      List.of(
          "toledo-8217",
          "nci",
          "sma",
          "dialog-06",
          "icl",
          "cas-pd2",
          "cas-type-6",
          "cas-ecr",
          "mt-sics",
          "kern-kcp",
          "kern-old",
          "kern-kfb",
          "indicator",
          "sartorius-sbi",
          "ohaus",
          "epelsa",
          "usb-hid",
          "dibal",
          "adam-azextra");

  private Scales() {}

  /** Runs and prints. */
  public static void main(String[] arguments) throws Exception {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Path root = Path.of(arguments[0]);
    Path folder = Path.of(arguments[1]);
    int port = Integer.parseInt(arguments[2]);
    List<String> chosen = Arrays.asList(arguments).subList(FIXED, arguments.length);
    try (OwnShop first = OwnShop.start(root, folder, port)) {
      first.awaitSettled();
    }
    Table table =
        new Table(
            Stream.concat(Stream.of("protocol"), Stream.of(Deed.values()).map(Deed::title))
                .toArray(String[]::new));
    for (String protocol : chosen.isEmpty() ? PROTOCOLS : chosen) {
      Map<String, String> environment = Map.of("FOURMILIERE_SCALE_PROTOCOL", protocol);
      try (OwnShop shop = OwnShop.start(root, folder, port, environment)) {
        String[] row = row(protocol, ShopApi.signIn(port));
        table.row(row);
        out.println("scales: " + String.join(" | ", row));
      }
    }
    out.println("\nThe slowest of " + ROUNDS + ", in milliseconds, and what the till was told:\n");
    out.println(table);
  }

  private static String[] row(String protocol, ShopApi api) throws Exception {
    List<String> cells = new ArrayList<>(List.of(protocol));
    for (Deed deed : Deed.values()) {
      cells.add(Told.after(deed, ROUNDS, api).text());
    }
    return cells.toArray(String[]::new);
  }
}
