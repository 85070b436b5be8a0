package coop.fourmiliere.acceptance.shop;

import com.microsoft.playwright.Browser;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.LifecycleMethodExecutionExceptionHandler;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives stories the one shop and the one browser of this run; both end with it. */
public final class WholeShop
    implements ParameterResolver,
        AfterTestExecutionCallback,
        LifecycleMethodExecutionExceptionHandler {

  private static final Namespace RUN = Namespace.create(WholeShop.class);

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    return type == RunningShop.class || type == Browser.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    ExtensionContext.Store run = context.getRoot().getStore(RUN);
    if (parameter.getParameter().getType() == Browser.class) {
      return run.computeIfAbsent("browser", any -> new Chromium(), Chromium.class).browser();
    }
    return run.computeIfAbsent("shop", any -> RunningShop.start(), RunningShop.class);
  }

  @Override
  public void afterTestExecution(ExtensionContext context) {
    if (context.getExecutionException().isPresent()) {
      takePictures(context);
    }
  }

  @Override
  public void handleBeforeAllMethodExecutionException(ExtensionContext context, Throwable failure)
      throws Throwable {
    takePictures(context);
    throw failure;
  }

  @Override
  public void handleBeforeEachMethodExecutionException(ExtensionContext context, Throwable failure)
      throws Throwable {
    takePictures(context);
    throw failure;
  }

  private static void takePictures(ExtensionContext context) {
    Chromium chromium = context.getRoot().getStore(RUN).get("browser", Chromium.class);
    if (chromium != null) {
      String test = context.getTestMethod().map(method -> "-" + method.getName()).orElse("");
      chromium.takePictures(context.getRequiredTestClass().getSimpleName() + test);
    }
  }
}
