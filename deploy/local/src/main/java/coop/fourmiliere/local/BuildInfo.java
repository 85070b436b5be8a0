package coop.fourmiliere.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** What the build knows and writes into {@code build.properties}. */
final class BuildInfo {

  private BuildInfo() {}

  static String postgresVersion() {
    try (InputStream in = BuildInfo.class.getResourceAsStream("build.properties")) {
      Properties properties = new Properties();
      properties.load(in);
      return properties.getProperty("postgres");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
