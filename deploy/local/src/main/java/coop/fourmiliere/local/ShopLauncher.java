package coop.fourmiliere.local;

import coop.fourmiliere.local.process.Records;
import coop.fourmiliere.local.process.Steps;
import coop.fourmiliere.local.process.Supervisor;
import coop.fourmiliere.local.process.Trouble;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.channels.FileLock;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;

/** Starts the shop on this machine and keeps it running until Ctrl-C. */
public final class ShopLauncher {

  /** Set by ./shop when somebody sits at the terminal and can answer. */
  private static final String ATTENDED = "fourmiliere.attended";

  private static final int FAILED = 1;
  private static final int WRONG_USE = 2;

  private ShopLauncher() {}

  /**
   * Begins; the console tells what happens.
   *
   * @param arguments what was typed; {@code --help} lists what is possible
   */
  public static void main(String[] arguments) {
    PrintStream out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    System.setOut(out);
    Options options = parse(arguments);
    if (options.help()) {
      out.println(Options.HELP);
      return;
    }
    try {
      run(options, new Steps(out));
    } catch (Trouble e) {
      end(e, FAILED);
    }
  }

  private static Options parse(String[] arguments) {
    try {
      return Options.parse(List.of(arguments));
    } catch (Trouble e) {
      end(e, WRONG_USE);
      throw e;
    }
  }

  private static void end(Trouble trouble, int code) {
    System.err.println("shop: " + trouble.getMessage());
    System.exit(code);
  }

  private static void run(Options options, Steps steps) {
    Home home = Home.of(System.getenv());
    home.prepare();
    try (FileLock lock = HomeLock.take(home, options.port())) {
      Records records = new Records(home.run());
      List<String> leftovers = records.endLeftovers();
      if (!leftovers.isEmpty()) {
        steps.done("ended what an earlier launcher left running: " + String.join(", ", leftovers));
      }
      if (options.reset()) {
        reset(home, options, steps);
      }
      Ports ports = new Ports(options.port());
      ports.requireFree(options.infraOnly());
      Supervisor supervisor = new Supervisor(records, steps, home.logs());
      String run = UUID.randomUUID().toString();
      keepRunning(new Shop(root(), home, options, steps, supervisor, run), home, options, steps);
      assert lock.isValid();
    } catch (IOException e) {
      throw new Trouble("The lock of " + home.folder() + " can't be released.", e);
    }
  }

  private static void keepRunning(Shop shop, Home home, Options options, Steps steps) {
    Thread stop = new Thread(() -> stop(shop, steps), "stop");
    Runtime.getRuntime().addShutdownHook(stop);
    try {
      shop.start();
      steps.done("ready");
      new Welcome(steps, home, options).print();
      shop.makeArchives();
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (Trouble e) {
      if (!stop.isAlive()) {
        throw e;
      }
      // Ctrl-C during the start: what was waited for won't come.
    }
  }

  private static void stop(Shop shop, Steps steps) {
    steps.line("");
    steps.done("stopping");
    shop.stop();
    steps.done("stopped");
  }

  private static void reset(Home home, Options options, Steps steps) {
    if (home.hasData() && Boolean.getBoolean(ATTENDED) && !options.yes()) {
      steps.line("Throw away all data of the shop in " + home.folder() + "? [y/N]");
      if (!readLine().strip().equalsIgnoreCase("y")) {
        throw new Trouble("Nothing was thrown away.");
      }
    }
    home.reset();
    steps.done("threw away the old data");
  }

  private static String readLine() {
    try {
      String line =
          new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset())).readLine();
      return line == null ? "" : line;
    } catch (IOException e) {
      return "";
    }
  }

  /** The folder of the whole project: given by ./shop, else found from this program's own jar. */
  private static Path root() {
    String given = System.getProperty("fourmiliere.root");
    if (given != null) {
      return Path.of(given);
    }
    Path folder = Path.of("").toAbsolutePath();
    while (folder != null && !Files.exists(folder.resolve("platform/broker"))) {
      folder = folder.getParent();
    }
    if (folder == null) {
      throw new Trouble("Start the shop with ./shop, in the project's folder.");
    }
    return folder;
  }
}
