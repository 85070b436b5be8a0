package coop.fourmiliere.device.setup;

import coop.fourmiliere.device.dialect.Model;
import coop.fourmiliere.device.display.DisplayModel;
import coop.fourmiliere.device.roster.DeviceSettings;
import coop.fourmiliere.device.scale.ScaleModel;
import coop.fourmiliere.device.serial.PortName;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The settings of a device as {@link DeviceSettings.Device} declares them: a new one there is known
 * here.
 */
final class DeviceRules {

  private static final String AFFIX_FORM =
      "1 à 16 lettres sans accent, chiffres ou signes, sans blanc";

  /** What the types do not tell. */
  private static final Map<String, Rule> SPECIAL =
      Map.of(
          "port", Rule.of(PortName.FORMS, PortName::isValid),
          "protocol", Rule.oneOf(ScaleModel.words()),
          "model",
              Rule.oneOf(
                  Stream.concat(Model.words().stream(), DisplayModel.words().stream())
                      .distinct()
                      .toList()),
          "columns", Rule.oneOf(List.of("32", "42", "48")),
          "logo",
              Rule.of(
                  "le nom complet d’un fichier PNG, qui commence par /", KnownSettings::isAbsolute),
          "drawer-pin", Rule.pattern("2 ou 5", "[25]"),
          "prefix", Rule.pattern(AFFIX_FORM, DeviceSettings.AFFIX),
          "suffix", Rule.pattern(AFFIX_FORM, DeviceSettings.AFFIX),
          "checksum-polynomial", Rule.pattern("quatre chiffres hexadécimaux", "[0-9A-Fa-f]{4}"));

  private DeviceRules() {}

  /** The rules by the setting's own name, such as {@code stop-bits}. */
  static Map<String, Rule> all() {
    Map<String, Rule> rules = new TreeMap<>();
    for (Method setting : DeviceSettings.Device.class.getDeclaredMethods()) {
      if (setting.getParameterCount() == 0) {
        String name = kebab(setting.getName());
        rules.put(name, SPECIAL.getOrDefault(name, declared(setting)));
      }
    }
    return rules;
  }

  private static Rule declared(Method setting) {
    AnnotatedType type = setting.getAnnotatedReturnType();
    boolean optional = setting.getReturnType() == Optional.class;
    AnnotatedType bare =
        optional ? ((AnnotatedParameterizedType) type).getAnnotatedActualTypeArguments()[0] : type;
    Class<?> of = (Class<?>) bare.getType();
    if (of.isEnum()) {
      return Rule.oneOf(
          Arrays.stream(of.getEnumConstants()).map(word -> kebab(word.toString())).toList());
    }
    if (of == boolean.class || of == Boolean.class) {
      return Rule.oneOf(List.of("true", "false"));
    }
    if (of == int.class || of == Integer.class) {
      return number(optional ? bare : setting);
    }
    return Rule.of("une valeur", value -> true);
  }

  private static Rule number(AnnotatedElement bounds) {
    Min min = bounds.getAnnotation(Min.class);
    Max max = bounds.getAnnotation(Max.class);
    return Rule.number(
        min == null ? Integer.MIN_VALUE : min.value(),
        max == null ? Integer.MAX_VALUE : max.value());
  }

  private static String kebab(String name) {
    return name.replaceAll("([a-z])([A-Z])", "$1-$2").replace('_', '-').toLowerCase(Locale.ROOT);
  }
}
