package coop.fourmiliere.messaging;

import com.sun.management.OperatingSystemMXBean;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.management.ManagementFactory;

/** The processors of this machine, or those that its container may use. */
@ApplicationScoped
class Processors {

  /** A steady shop stays well below it, tills that sell as fast as they can well above. */
  private static final double BUSY = 0.85;

  private final OperatingSystemMXBean system =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  /** Whether they had little time left since this process asked last; not when nobody knows. */
  boolean wereBusy() {
    return system.getCpuLoad() > BUSY;
  }
}
