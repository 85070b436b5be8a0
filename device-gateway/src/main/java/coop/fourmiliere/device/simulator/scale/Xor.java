package coop.fourmiliere.device.simulator.scale;

/** The check character of CAS, ICL and Dibal. */
final class Xor {

  private Xor() {}

  static char of(String characters) {
    char all = 0;
    for (int at = 0; at < characters.length(); at++) {
      all ^= characters.charAt(at);
    }
    return all;
  }
}
