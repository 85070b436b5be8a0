package coop.fourmiliere.device.setup;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Every setting of the gateway and what it may be. Those of Quarkus itself ({@code quarkus.…}) are
 * let through: it checks them.
 */
final class KnownSettings {

  /** Without it nobody can sign in. */
  static final String PUBLIC_KEY = "mp.jwt.verify.publickey.location";

  private static final String DEVICES = "fourmiliere.devices.";
  private static final Pattern DEVICE =
      Pattern.compile("fourmiliere\\.devices\\.([A-Za-z0-9-]{1,40})\\.([^.]+)");
  private static final Pattern OTHERS = Pattern.compile("(quarkus|smallrye|mp|kafka)\\..+");
  private static final Rule TRUE_OR_FALSE = Rule.oneOf(List.of("true", "false"));
  private static final Rule ADDRESSES =
      Rule.of(
          "des adresses comme https://caisse.example.be, séparées par des virgules",
          each(KnownSettings::isOrigin));

  private final Map<String, Rule> rules = new TreeMap<>();
  private final Map<String, Rule> deviceRules = DeviceRules.all();

  KnownSettings() {
    rules.put(
        "fourmiliere.till-id",
        Rule.pattern(
            "1 à 40 lettres sans accent, chiffres ou traits d’union", "[A-Za-z0-9-]{1,40}"));
    rules.put("fourmiliere.origins", ADDRESSES);
    rules.put("fourmiliere.default-origins", ADDRESSES);
    rules.put(
        "fourmiliere.shop.address",
        Rule.of("une adresse comme https://caisse.example.be", KnownSettings::isOrigin));
    rules.put(
        "fourmiliere.shop.zone",
        Rule.of("un fuseau horaire comme Europe/Brussels", KnownSettings::isZone));
    rules.put("fourmiliere.simulator", TRUE_OR_FALSE);
    rules.put("fourmiliere.simulator.terminal", TRUE_OR_FALSE);
    rules.put(
        "fourmiliere.journal.file",
        Rule.of("le nom complet d’un fichier, qui commence par /", KnownSettings::isAbsolute));
    rules.put("fourmiliere.journal.retention-days", Rule.number(1, Integer.MAX_VALUE));
    rules.put("fourmiliere.journal.megabytes-at-most", Rule.number(1, Integer.MAX_VALUE));
    rules.put(
        "fourmiliere.sales.url",
        Rule.of("une adresse comme https://caisse.example.be", KnownSettings::isOrigin));
    rules.put(
        "fourmiliere.sales.credential",
        Rule.pattern("le numéro de l’accès, deux-points et son secret", "[0-9a-fA-F-]{36}:\\S+"));
    rules.put(
        "fourmiliere.sales.credential-file",
        Rule.of("le nom complet d’un fichier, qui commence par /", KnownSettings::isAbsolute));
    rules.put(
        "kafka.bootstrap.servers",
        Rule.of(
            "des adresses comme kafka.example.be:9092, séparées par des virgules",
            each(server -> server.matches("([A-Z_]+://)?[^\\s:/]+:[0-9]{1,5}"))));
    rules.put("mp.jwt.verify.publickey", Rule.of("une clé publique", value -> true));
    rules.put(
        PUBLIC_KEY,
        Rule.of("file: et le nom d’un fichier qui existe et peut être lu", KnownSettings::isKey));
    rules.put("quarkus.http.port", Rule.number(1, 65_535));
  }

  /** What that setting may be; empty when there is no such setting. */
  Optional<Rule> rule(String key) {
    Matcher device = DEVICE.matcher(key);
    Rule rule = device.matches() ? deviceRules.get(device.group(2)) : rules.get(key);
    if (rule == null && OTHERS.matcher(key).matches()) {
      return Optional.of(Rule.of("une valeur", value -> true));
    }
    return Optional.ofNullable(rule);
  }

  /** The settings that are of no device. */
  Set<String> keys() {
    return rules.keySet();
  }

  /** The device that the setting is one of, if it is. */
  static Optional<String> deviceOf(String key) {
    return Optional.of(DEVICE.matcher(key)).filter(Matcher::matches).map(match -> match.group(1));
  }

  static String kindOf(String deviceId) {
    return keyOf(deviceId, "kind");
  }

  static String keyOf(String deviceId, String name) {
    return DEVICES + deviceId + "." + name;
  }

  /** What somebody meant who wrote that; the devices are those that there may be. */
  Optional<String> nearest(String key, Set<String> deviceIds) {
    Collection<String> candidates = new ArrayList<>(rules.keySet());
    for (String id : deviceIds) {
      deviceRules.keySet().forEach(name -> candidates.add(DEVICES + id + "." + name));
    }
    return NearestWord.to(key, candidates);
  }

  private static Predicate<String> each(Predicate<String> one) {
    return list -> Arrays.stream(list.split(",", -1)).map(String::strip).allMatch(one);
  }

  static boolean isOrigin(String text) {
    try {
      URI uri = new URI(text);
      return ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))
          && uri.getHost() != null
          && uri.getUserInfo() == null
          && uri.getPath().matches("/?")
          && uri.getQuery() == null
          && uri.getFragment() == null;
    } catch (URISyntaxException noAddress) {
      return false;
    }
  }

  private static boolean isZone(String text) {
    try {
      return ZoneId.of(text) != null;
    } catch (DateTimeException unknown) {
      return false;
    }
  }

  static boolean isAbsolute(String text) {
    try {
      return Path.of(text).isAbsolute();
    } catch (InvalidPathException noPath) {
      return false;
    }
  }

  private static boolean isKey(String text) {
    try {
      return text.matches("https?://.+")
          || (text.startsWith("file:") && Files.isReadable(Path.of(text.substring(5))));
    } catch (InvalidPathException noPath) {
      return false;
    }
  }
}
