package coop.fourmiliere.device.setup;

import coop.fourmiliere.device.setup.SettingsFile.Line;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Says all that is wrong with the settings of a gateway, a sentence for each. */
final class SettingsCheck {

  private static final Pattern SECRET =
      Pattern.compile("(password|credential)$", Pattern.CASE_INSENSITIVE);

  private final KnownSettings known = new KnownSettings();
  private final Defaults defaults;
  private final SettingsFile file;
  private final Map<String, String> environment;
  private final Map<String, Line> settings = new HashMap<>();
  private final Set<String> deviceIds;
  private final List<String> faults = new ArrayList<>();

  SettingsCheck(Defaults defaults, SettingsFile file, Map<String, String> environment) {
    this.defaults = defaults;
    this.file = file;
    this.environment = environment;
    this.deviceIds = new TreeSet<>(defaults.deviceIds());
  }

  /** The sentences, in the order of the file's lines; empty when the gateway may start. */
  List<String> faults() {
    file.strays().forEach(this::refuse);
    file.lines().forEach(this::collect);
    file.lines().forEach(this::check);
    devices();
    if (file.path() != null
        && isSilentOn(KnownSettings.PUBLIC_KEY)
        && isSilentOn("mp.jwt.verify.publickey")) {
      faults.add(
          "%s : le réglage « %s » manque ; sans la clé publique de la boutique, personne ne peut s’identifier."
              .formatted(file.path(), KnownSettings.PUBLIC_KEY));
    }
    Set<String> byVariable = new TreeSet<>(known.keys());
    byVariable.addAll(defaults.withShortName());
    byVariable.forEach(
        key -> defaults.variables(key, environment).forEach(name -> checkVariable(key, name)));
    return List.copyOf(faults);
  }

  private void refuse(Line stray) {
    complain(
        stray,
        "« %s » n’est pas un réglage ; écrivez réglage=valeur, ou # devant un commentaire."
            .formatted(stray.key()));
  }

  private void collect(Line line) {
    Line before = settings.putIfAbsent(line.key(), line);
    if (before != null) {
      complain(
          line,
          "« %s » est déjà réglé à la ligne %d ; gardez une seule des deux lignes."
              .formatted(line.key(), before.number()));
    }
    if (line.key().endsWith(".kind")) {
      KnownSettings.deviceOf(line.key()).ifPresent(deviceIds::add);
    }
  }

  private void check(Line line) {
    Optional<Rule> rule = known.rule(line.key());
    if (rule.isEmpty()) {
      Set<String> ids = new TreeSet<>(deviceIds);
      KnownSettings.deviceOf(line.key()).ifPresent(ids::add);
      complain(
          line,
          "le réglage « %s » n’existe pas.%s"
              .formatted(line.key(), meant(known.nearest(line.key(), ids))));
    } else if (!line.value().isEmpty() && !rule.get().fits().test(line.value())) {
      complain(line, misfit(line.key(), line.value(), rule.get()));
    }
  }

  private void checkVariable(String key, String variable) {
    String value = environment.get(variable).strip();
    known
        .rule(key)
        .filter(rule -> !rule.fits().test(value))
        .ifPresent(
            rule -> faults.add("Variable d’environnement : " + misfit(variable, value, rule)));
  }

  private void devices() {
    Map<String, Line> ports = new HashMap<>();
    Set<String> unknown = new TreeSet<>();
    for (Line line : file.lines()) {
      Optional<String> id = KnownSettings.deviceOf(line.key());
      if (id.isEmpty()) {
        continue;
      }
      if (!deviceIds.contains(id.get()) && unknown.add(id.get())) {
        complain(
            line,
            "l’appareil « %s » n’a pas de réglage « %s », qui dit ce qu’il est.%s"
                .formatted(
                    id.get(),
                    KnownSettings.kindOf(id.get()),
                    meant(NearestWord.to(id.get(), deviceIds))));
      }
      if (line.key().endsWith(".port") && !line.value().isEmpty()) {
        Line other = ports.putIfAbsent(line.value(), line);
        if (other != null && !other.key().equals(line.key())) {
          complain(
              line,
              "« %s » vaut « %s », le port que « %s » utilise déjà à la ligne %d."
                  .formatted(line.key(), line.value(), other.key(), other.number()));
        }
      }
    }
  }

  private boolean isSilentOn(String key) {
    Line line = settings.get(key);
    return (line == null || line.value().isEmpty())
        && defaults.variables(key, environment).isEmpty();
  }

  private static String misfit(String key, String value, Rule rule) {
    // It is in the log of the computer for all who may read it.
    String shown = SECRET.matcher(key).find() ? "…" : value;
    return "« %s » vaut « %s » ; il faut %s.%s"
        .formatted(key, shown, rule.wanted(), meant(NearestWord.to(value, rule.words())));
  }

  private static String meant(Optional<String> word) {
    return word.map(" Vouliez-vous dire « %s » ?"::formatted).orElse("");
  }

  private void complain(Line line, String sentence) {
    faults.add("%s, ligne %d : ".formatted(file.path(), line.number()) + sentence);
  }
}
