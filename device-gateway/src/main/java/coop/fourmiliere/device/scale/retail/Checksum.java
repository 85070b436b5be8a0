package coop.fourmiliere.device.scale.retail;

/** The column parity that several scales end their blocks with. */
final class Checksum {

  private Checksum() {}

  /** All characters, combined by exclusive or. */
  static char xor(String characters) {
    return (char) characters.chars().reduce(0, (left, right) -> left ^ right);
  }
}
