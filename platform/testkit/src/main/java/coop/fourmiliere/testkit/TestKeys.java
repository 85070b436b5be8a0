package coop.fourmiliere.testkit;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;

/** Gives a service under test its keys and nothing else: for one that needs no database. */
public class TestKeys implements QuarkusTestResourceLifecycleManager {

  @Override
  public Map<String, String> start() {
    Map<String, String> settings = new HashMap<>(Keys.settings());
    settings.put("quarkus.http.test-port", "0");
    return settings;
  }

  @Override
  public void stop() {}
}
