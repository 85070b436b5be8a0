package coop.fourmiliere.testkit;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** The house rules, as a test of each service. */
public final class ArchitectureRules {

  private static final int CLASSES_PER_PACKAGE_MAX = 15;

  private ArchitectureRules() {}

  /**
   * Checks all rules on a service's own classes.
   *
   * @param root for example {@code coop.fourmiliere.sales}
   */
  public static void check(String root) {
    JavaClasses classes =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(root);
    shape(classes, root);
    edges(classes);
    habits(classes);
  }

  private static void shape(JavaClasses classes, String root) {
    slices()
        .matching(root + ".(*)..")
        .should()
        .beFreeOfCycles()
        .because("packages are shop activities that one can read one after the other")
        .check(classes);
    noClasses()
        .should()
        .haveNameMatching(".*\\.\\w*(Impl|Manager|Helper|Utils?|DTO|Dto|Service)")
        .because("a name says what the thing is in the shop")
        .check(classes);
    PackageSizes.check(classes, CLASSES_PER_PACKAGE_MAX);
    String name = root.substring(root.lastIndexOf('.') + 1);
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(OtherServices.of(name))
        .because("a service shares contracts with others, never classes")
        .check(classes);
  }

  private static void edges(JavaClasses classes) {
    classes()
        .that()
        .areAnnotatedWith(Path.class)
        .should()
        .haveSimpleNameEndingWith("Resource")
        .allowEmptyShould(true)
        .because("HTTP comes in through a …Resource")
        .check(classes);
    methods()
        .that()
        .areAnnotatedWith(Incoming.class)
        .should()
        .beAnnotatedWith(Blocking.class)
        .andShould(beDeclaredInAListener())
        .allowEmptyShould(true)
        .because("Kafka comes in through a …Listener, on a worker thread")
        .check(classes);
    classes()
        .that()
        .areAnnotatedWith(Path.class)
        .should(SecuredResources.saysWhoMayCall(RolesAllowed.class, PermitAll.class, DenyAll.class))
        .allowEmptyShould(true)
        .check(classes);
    methods()
        .that()
        .areDeclaredInClassesThat()
        .areAnnotatedWith(Path.class)
        .should()
        .notBeAnnotatedWith("io.smallrye.common.annotation.NonBlocking")
        .andShould()
        .notHaveRawReturnType(resideInAnyPackage("io.smallrye.mutiny", "java.util.concurrent"))
        .allowEmptyShould(true)
        .because("another than a worker thread finds no body: it is read before")
        .check(classes);
    classes()
        .that()
        .areAnnotatedWith("io.quarkus.runtime.annotations.QuarkusMain")
        .should()
        .bePublic()
        .allowEmptyShould(true)
        .because("java -jar quarkus-run.jar can't begin in another")
        .check(classes);
  }

  private static void habits(JavaClasses classes) {
    noFields()
        .should()
        .beAnnotatedWith(Inject.class)
        .because("what a class needs stands in its constructor")
        .check(classes);
    fields()
        .that()
        .haveNameMatching(".*(Cents|Milli|Bp|Grams|amount|price|weight|quantity)")
        .should()
        .notHaveRawType(double.class)
        .andShould()
        .notHaveRawType(float.class)
        .allowEmptyShould(true)
        .because("money and weight are integers")
        .check(classes);
    noClasses()
        .should()
        .callMethod(java.time.Instant.class, "now")
        .orShould()
        .callMethod(java.time.LocalDate.class, "now")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .because("time comes from the injected Clock, which tests move")
        .check(classes);
  }

  private static ArchCondition<JavaMethod> beDeclaredInAListener() {
    return new ArchCondition<>("be declared in a …Listener") {
      @Override
      public void check(JavaMethod method, ConditionEvents events) {
        boolean listener = method.getOwner().getSimpleName().endsWith("Listener");
        events.add(new SimpleConditionEvent(method, listener, method.getFullName()));
      }
    };
  }
}
