package coop.fourmiliere.device.setup;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the gateway brings along in its {@code application.properties}: the devices that it knows
 * without being told, and variables with names shorter than the setting's.
 */
final class Defaults {

  private static final Pattern SHORT_NAME = Pattern.compile("\\$\\{(FOURMILIERE_[A-Z_]+):(.*)}");
  private static final Pattern KIND = Pattern.compile("fourmiliere\\.devices\\.([^.]+)\\.kind");

  private final Set<String> deviceIds = new TreeSet<>();
  private final Map<String, String> shortNames = new HashMap<>();
  private final Map<String, String> values = new HashMap<>();

  Defaults(Properties properties) {
    for (String key : properties.stringPropertyNames()) {
      Matcher kind = KIND.matcher(key);
      if (kind.matches()) {
        deviceIds.add(kind.group(1));
      }
      values.put(key, properties.getProperty(key));
      Matcher shortName = SHORT_NAME.matcher(properties.getProperty(key));
      if (shortName.matches()) {
        shortNames.put(key, shortName.group(1));
        values.put(key, shortName.group(2));
      }
    }
  }

  static Defaults ofGateway() {
    Properties properties = new Properties();
    try (InputStream in = Defaults.class.getResourceAsStream("/application.properties")) {
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Defaults(properties);
  }

  /** The devices whose kind is known. */
  Set<String> deviceIds() {
    return deviceIds;
  }

  /** The settings that a variable with a short name sets. */
  Set<String> withShortName() {
    return shortNames.keySet();
  }

  /** What holds when nobody says otherwise; empty when it is not set. */
  String valueOf(String key) {
    return values.getOrDefault(key, "");
  }

  /** The variable that sets it: by its short name, else by the one that every setting has. */
  String variableOf(String key) {
    return shortNames.getOrDefault(key, key.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_"));
  }
}
