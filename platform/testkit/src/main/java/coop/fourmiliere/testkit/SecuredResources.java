package coop.fourmiliere.testkit;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.ws.rs.HttpMethod;
import java.lang.annotation.Annotation;
import java.util.stream.Stream;

/** Every HTTP method says who may call it, itself or by its class. */
final class SecuredResources {

  private SecuredResources() {}

  @SafeVarargs
  static ArchCondition<JavaClass> saysWhoMayCall(Class<? extends Annotation>... annotations) {
    return new ArchCondition<>("say who may call each method") {
      @Override
      public void check(JavaClass resource, ConditionEvents events) {
        boolean wholeClass = Stream.of(annotations).anyMatch(resource::isAnnotatedWith);
        for (JavaMethod method : resource.getMethods()) {
          boolean said = wholeClass || Stream.of(annotations).anyMatch(method::isAnnotatedWith);
          if (method.isMetaAnnotatedWith(HttpMethod.class) && !said) {
            events.add(SimpleConditionEvent.violated(method, method.getFullName()));
          }
        }
      }
    };
  }
}
