package coop.fourmiliere.device.serial;

/** This computer's ports for tests of other packages. */
public final class RealPorts {

  private RealPorts() {}

  public static Ports get() {
    return new SystemPorts(new PluggedPorts("/"));
  }
}
