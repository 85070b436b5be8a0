package coop.fourmiliere.device.scale.protocol;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/** Listens to a scale in tests: bytes in, readings and replies out. */
public final class Ear {

  private final ScaleProtocol protocol;
  private final FrameCutter cutter;
  private final StringBuilder replies = new StringBuilder();

  public Ear(ScaleProtocol protocol) {
    this(protocol, ParityBit.NONE);
  }

  public Ear(ScaleProtocol protocol, ParityBit parity) {
    this.protocol = protocol;
    this.cutter = new FrameCutter(protocol.shape(), parity);
  }

  /** What these bytes say. */
  public List<Reading> hear(byte... bytes) {
    List<Reading> readings = new ArrayList<>();
    for (Frame frame : cutter.cut(bytes)) {
      Answer answer = protocol.hear(frame);
      replies.append(answer.reply());
      if (answer.reading() != null) {
        readings.add(answer.reading());
      }
    }
    return readings;
  }

  /**
   * What these bytes say, in words: the weight with g, if net n, or ? where that is not said; else
   * the reading's name.
   */
  public String hear(String hex) {
    return hear(bytes(hex)).stream().map(Ear::word).collect(Collectors.joining(" "));
  }

  /** What was replied since the last call, as hex with blanks. */
  public String replied() {
    String hex = hex(replies.toString());
    replies.setLength(0);
    return hex;
  }

  public void reset() {
    cutter.reset();
  }

  /** Those characters as hex with blanks. */
  public static String hex(String characters) {
    return HexFormat.ofDelimiter(" ")
        .withUpperCase()
        .formatHex(characters.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
  }

  public static byte[] bytes(String hex) {
    return HexFormat.of().parseHex(hex.replace(" ", ""));
  }

  /** Those characters as they come over the line. */
  public static byte[] text(String characters) {
    return characters.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
  }

  public static String word(Reading reading) {
    if (reading instanceof Reading.AtRest weight) {
      return weight.grams()
          + switch (weight.basis()) {
            case GROSS -> "g";
            case NET -> "n";
            case UNSAID -> "?";
          };
    }
    return reading.getClass().getSimpleName();
  }
}
