package coop.fourmiliere.testkit;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.Map;
import java.util.TreeMap;

/** A package with too many classes tells two stories: split it by activity. */
final class PackageSizes {

  private PackageSizes() {}

  static void check(JavaClasses classes, int max) {
    Map<String, Integer> sizes = new TreeMap<>();
    for (JavaClass c : classes) {
      if (c.isTopLevelClass() && !c.getSimpleName().equals("package-info")) {
        sizes.merge(c.getPackageName(), 1, Integer::sum);
      }
    }
    sizes.values().removeIf(size -> size <= max);
    if (!sizes.isEmpty()) {
      throw new AssertionError("More than " + max + " classes in a package: " + sizes);
    }
  }
}
