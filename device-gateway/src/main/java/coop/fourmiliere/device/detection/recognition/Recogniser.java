package coop.fourmiliere.device.detection.recognition;

import static coop.fourmiliere.device.scale.ScaleModel.ADAM_AZEXTRA;
import static coop.fourmiliere.device.scale.ScaleModel.CAS_ECR;
import static coop.fourmiliere.device.scale.ScaleModel.CAS_PD2;
import static coop.fourmiliere.device.scale.ScaleModel.CAS_TYPE_6;
import static coop.fourmiliere.device.scale.ScaleModel.DIALOG_06;
import static coop.fourmiliere.device.scale.ScaleModel.DIBAL;
import static coop.fourmiliere.device.scale.ScaleModel.EPELSA;
import static coop.fourmiliere.device.scale.ScaleModel.INDICATOR;
import static coop.fourmiliere.device.scale.ScaleModel.KERN_OLD;
import static coop.fourmiliere.device.scale.ScaleModel.MT_SICS;
import static coop.fourmiliere.device.scale.ScaleModel.NCI;
import static coop.fourmiliere.device.scale.ScaleModel.OHAUS;
import static coop.fourmiliere.device.scale.ScaleModel.SARTORIUS_SBI;
import static coop.fourmiliere.device.scale.ScaleModel.SMA;
import static coop.fourmiliere.device.scale.ScaleModel.TOLEDO_8217;

import coop.fourmiliere.device.scale.ScaleModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * All codecs at once, on bytes of one speed. Bytes may come in pieces of any size, and begin in the
 * middle of a frame.
 */
public final class Recogniser {

  /**
   * The strictest first: where several understand a line, the one that had more to check is more
   * likely. Left out are those that read as another does (kern-kcp as mt-sics, kern-kfb as
   * indicator), that only count once they were answered (icl), and that are no serial line
   * (usb-hid).
   */
  private static final List<ScaleModel> STRICTEST_FIRST =
      List.of(
          TOLEDO_8217,
          NCI,
          SMA,
          DIALOG_06,
          CAS_PD2,
          CAS_TYPE_6,
          CAS_ECR,
          DIBAL,
          EPELSA,
          MT_SICS,
          INDICATOR,
          SARTORIUS_SBI,
          KERN_OLD,
          OHAUS,
          ADAM_AZEXTRA);

  /**
   * What scales say to a question in another's words (domain.md B2, B6, B12). Not a single NAK:
   * card terminals and others say that too.
   */
  private static final Pattern REFUSAL =
      Pattern.compile("(?:E[STL]\\r\\n|\\n?\\?\\r\\x03?|OK!\\r\\n)+");

  private final int baud;
  private final boolean anyCode;
  private final List<Guess> guesses = new ArrayList<>();
  private final Codes codes;

  /**
   * Nothing was heard yet.
   *
   * @param baud the speed of the line
   * @param anyCode whether a text that no scale says is a scanner's, whatever it is
   */
  public Recogniser(int baud, boolean anyCode) {
    this.baud = baud;
    this.anyCode = anyCode;
    this.codes = new Codes(anyCode);
    for (ScaleModel model : STRICTEST_FIRST) {
      for (Framing framing : Framing.values()) {
        guesses.add(new Guess(model, framing));
      }
    }
  }

  /** Hears the next bytes. */
  public void hear(byte... bytes) {
    guesses.forEach(guess -> guess.hear(bytes));
    codes.hear(bytes);
  }

  /** Nothing came for a moment. */
  public void silence() {
    codes.silence();
  }

  /** How many frames of a scale were understood since the start, by whichever codec. */
  public long understood() {
    return guesses.stream().mapToLong(Guess::understood).sum();
  }

  /** What the last that was heard may be, the likeliest first. */
  public List<Finding> candidates() {
    return findings(Guess::holds, codes.holds());
  }

  /** What it is, the likeliest first: all that two frames in a row, or a code read twice, prove. */
  public List<Finding> recognised() {
    return findings(Guess::right, codes.right());
  }

  /** Whether those bytes are how scales say that they were asked in another's words. */
  public static boolean isRefusal(byte... bytes) {
    for (Framing framing : Framing.values()) {
      StringBuilder text = new StringBuilder();
      for (byte each : bytes) {
        int character = framing.bit().strip(each);
        text.append(character < 0 ? '\uFFFD' : (char) character);
      }
      if (REFUSAL.matcher(text).matches()) {
        return true;
      }
    }
    return false;
  }

  private List<Finding> findings(Predicate<Guess> which, boolean scanned) {
    Map<ScaleModel, Guess> best = new LinkedHashMap<>();
    for (Guess guess : guesses) {
      if (which.test(guess)) {
        // Some frames look alike with parity and without: then as the maker sets it.
        best.merge(guess.model(), guess, (one, other) -> other.usual() ? other : one);
      }
    }
    List<Finding> findings = new ArrayList<>();
    best.values().forEach(guess -> findings.add(guess.finding(baud)));
    // Figures of a code may read as a weight: then what is believed to be there decides.
    if (scanned && (anyCode || findings.isEmpty())) {
      return List.of(codes.finding(baud));
    }
    return findings;
  }
}
