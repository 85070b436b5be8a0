package coop.fourmiliere.device.ticket;

import java.io.PrintStream;
import java.nio.file.Path;

/** A gateway of its own that keeps tickets as fast as it can and forwards them meanwhile. */
final class TicketWriter {

  private TicketWriter() {}

  /**
   * {@code <folder> <url> <id:secret>}: says the path of each ticket that was kept, until killed.
   */
  public static void main(String[] args) {
    TicketBench bench =
        TicketBench.open(Path.of(args[0]), TicketBench.AT_ONCE)
            .forwardingTo(args[1], args[2], null);
    PrintStream out = new PrintStream(System.out, true);
    for (int count = 0; true; count++) {
      out.println(bench.sold("Pommes " + count));
    }
  }
}
