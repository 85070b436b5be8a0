package coop.fourmiliere.device.setup;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The file that a shop sets its gateway up with: lines {@code setting=value} and lines that begin
 * with {@code #}, in UTF-8. Nothing is escaped or continued on a next line, so that what stands
 * there is what holds. A setting without a value is not set.
 *
 * @param path the file, or null when there is none
 * @param lines its settings, as they stand
 * @param strays the other lines: neither setting, comment nor blank
 */
record SettingsFile(Path path, List<Line> lines, List<Line> strays) {

  /** The variable that names the file. */
  static final String VARIABLE = "FOURMILIERE_GATEWAY_CONFIG";

  /** Read when the variable names none, if it is there. */
  static final Path USUAL = Path.of("/etc/fourmiliere/gateway.properties");

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  /**
   * The file that holds for a gateway with that environment.
   *
   * @throws UnreadableSettings when it is named but missing, or can't be read
   */
  static SettingsFile of(Map<String, String> environment) {
    Path path = pathOf(environment);
    return path == null ? new SettingsFile(null, List.of(), List.of()) : read(path);
  }

  /** Where it is; null when there is none. */
  static Path pathOf(Map<String, String> environment) {
    String named = environment.getOrDefault(VARIABLE, "");
    if (!named.isBlank()) {
      return Path.of(named.strip());
    }
    return Files.exists(USUAL) ? USUAL : null;
  }

  static SettingsFile read(Path path) {
    return parse(path, text(path));
  }

  /**
   * The whole text of the file.
   *
   * @throws UnreadableSettings when it can't be read
   */
  static String text(Path path) {
    try {
      return Files.readString(path);
    } catch (NoSuchFileException missing) {
      throw new UnreadableSettings(
          "%s : ce fichier, que %s nomme, n’existe pas.".formatted(path, VARIABLE));
    } catch (AccessDeniedException forbidden) {
      throw new UnreadableSettings(
          "%s : l’utilisateur %s n’a pas le droit de lire ce fichier."
              .formatted(path, System.getProperty("user.name")));
    } catch (CharacterCodingException otherLetters) {
      throw new UnreadableSettings(
          "%s : ce fichier n’est pas en UTF-8 ; enregistrez-le en UTF-8.".formatted(path));
    } catch (IOException unreadable) {
      throw new UnreadableSettings(
          "%s : ce fichier ne peut pas être lu (%s).".formatted(path, unreadable.getMessage()));
    }
  }

  static SettingsFile parse(Path path, String text) {
    List<Line> lines = new ArrayList<>();
    List<Line> strays = new ArrayList<>();
    int number = 0;
    for (String line : text.replace(BYTE_ORDER_MARK, "").lines().map(String::strip).toList()) {
      number++;
      int equals = line.indexOf('=');
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      if (equals < 1) {
        strays.add(new Line(number, line, ""));
      } else {
        String key = line.substring(0, equals).strip();
        lines.add(new Line(number, key, line.substring(equals + 1).strip()));
      }
    }
    return new SettingsFile(path, lines, strays);
  }

  /** One setting and where it stands, from 1. */
  record Line(int number, String key, String value) {}
}
