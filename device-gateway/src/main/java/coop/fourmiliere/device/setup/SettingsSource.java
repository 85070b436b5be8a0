package coop.fourmiliere.device.setup;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * The settings of the shop's file: they win over what the gateway brings along, and the environment
 * wins over them, by the short names too ({@code FOURMILIERE_SCALE_PORT}).
 */
public final class SettingsSource implements ConfigSource {

  /** Between {@code application.properties} (250) and the environment (300). */
  private static final int ORDINAL = 270;

  private final String name;
  private final Map<String, String> settings;

  /** The file as the environment of this process names it. */
  public SettingsSource() {
    this(Defaults.ofGateway(), System.getenv());
  }

  SettingsSource(Defaults defaults, Map<String, String> environment) {
    SettingsFile file = SettingsFile.of(environment);
    name = "settings of the shop: " + file.path();
    settings = new HashMap<>();
    file.lines().stream()
        .filter(line -> !line.value().isEmpty())
        .filter(line -> defaults.variables(line.key(), environment).isEmpty())
        .forEach(line -> settings.put(line.key(), line.value()));
  }

  /** The file in use, if there is one. */
  public static Optional<String> file() {
    return Optional.ofNullable(SettingsFile.of(System.getenv()).path()).map(Path::toString);
  }

  @Override
  public String getName() {
    return name;
  }

  @Override
  public int getOrdinal() {
    return ORDINAL;
  }

  @Override
  public Set<String> getPropertyNames() {
    return settings.keySet();
  }

  @Override
  public String getValue(String key) {
    return settings.get(key);
  }
}
