package coop.fourmiliere.device.scale.protocol;

/** Whether a scale tells a weight with the container that it lies in. */
public enum Basis {
  /** No tare was taken off. */
  GROSS,
  /** The scale says that it took one off. */
  NET,
  /** It may have taken one off: such a scale tells both alike. */
  UNSAID;

  /** What a scale means that marks one of the two. */
  public static Basis of(boolean net) {
    return net ? NET : GROSS;
  }
}
