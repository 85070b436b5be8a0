package coop.fourmiliere.broker;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.metadata.storage.Formatter;

/** Starts one Kafka node on 127.0.0.1 and keeps it running until it, or its parent, ends. */
public final class Broker {

  private static final int WRONG_USE = 2;

  private Broker() {}

  /**
   * Formats the data folder when it is new, then runs the node.
   *
   * @param arguments data folder, port, controller port and, where this process shall end with its
   *     parent, the parent's process number
   * @throws Exception when the folder cannot be written or formatted
   */
  public static void main(String[] arguments) throws Exception {
    if (arguments.length < 3 || arguments.length > 4) {
      System.err.println("Usage: Broker <data folder> <port> <controller port> [<parent pid>]");
      System.exit(WRONG_USE);
    }
    if (arguments.length == 4) {
      ParentWatch.start(Long.parseLong(arguments[3]));
    }
    Settings settings =
        new Settings(
            Path.of(arguments[0]).toAbsolutePath(),
            Integer.parseInt(arguments[1]),
            Integer.parseInt(arguments[2]));
    formatIfNew(settings);
    kafka.Kafka.main(new String[] {write(settings).toString()});
  }

  private static void formatIfNew(Settings settings) throws Exception {
    if (Files.exists(settings.logs().resolve("meta.properties"))) {
      return;
    }
    Files.createDirectories(settings.logs());
    String logs = settings.logs().toString();
    new Formatter()
        .setClusterId(Uuid.randomUuid().toString())
        .setNodeId(Settings.NODE_ID)
        .setIgnoreFormatted(true)
        .setControllerListenerName(Settings.CONTROLLER)
        .setMetadataLogDirectory(logs)
        .addDirectory(logs)
        .run();
  }

  private static Path write(Settings settings) throws IOException {
    Properties properties = new Properties();
    properties.putAll(settings.asMap());
    Path file = settings.data().resolve("broker.properties");
    try (Writer out = Files.newBufferedWriter(file)) {
      properties.store(out, null);
    }
    return file;
  }
}
