package coop.fourmiliere.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Path;
import jakarta.validation.TraversableResolver;
import java.lang.annotation.ElementType;

/**
 * What is validated was read from JSON a moment ago. Without this, the validator asks for each
 * field whether a database still has to load it, which was half of what validating a sale cost.
 */
@ApplicationScoped
class EverythingIsLoaded implements TraversableResolver {

  @Override
  public boolean isReachable(
      Object object,
      Path.Node property,
      Class<?> rootType,
      Path pathToObject,
      ElementType elementType) {
    return true;
  }

  @Override
  public boolean isCascadable(
      Object object,
      Path.Node property,
      Class<?> rootType,
      Path pathToObject,
      ElementType elementType) {
    return true;
  }
}
