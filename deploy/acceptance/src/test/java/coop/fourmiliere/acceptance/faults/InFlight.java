package coop.fourmiliere.acceptance.faults;

import coop.fourmiliere.acceptance.shop.Target;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** The requests that are on their way just now, by the service that has to answer them. */
final class InFlight {

  private final AtomicLong numbers = new AtomicLong();
  private final Map<Target, Set<String>> requests = new EnumMap<>(Target.class);

  InFlight() {
    for (Target target : Target.values()) {
      requests.put(target, ConcurrentHashMap.newKeySet());
    }
  }

  <T> T during(Target target, String request, Supplier<T> sending) {
    String numbered = "#" + numbers.incrementAndGet() + " " + request;
    requests.get(target).add(numbered);
    try {
      return sending.get();
    } finally {
      requests.get(target).remove(numbered);
    }
  }

  Set<String> of(Target target) {
    return new HashSet<>(requests.get(target));
  }
}
