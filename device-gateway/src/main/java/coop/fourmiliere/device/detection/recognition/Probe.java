package coop.fourmiliere.device.detection.recognition;

import static coop.fourmiliere.device.scale.ScaleModel.CAS_PD2;
import static coop.fourmiliere.device.scale.ScaleModel.CAS_TYPE_6;
import static coop.fourmiliere.device.scale.ScaleModel.DIALOG_06;
import static coop.fourmiliere.device.scale.ScaleModel.DIBAL;
import static coop.fourmiliere.device.scale.ScaleModel.ICL;
import static coop.fourmiliere.device.scale.ScaleModel.KERN_KFB;
import static coop.fourmiliere.device.scale.ScaleModel.KERN_OLD;
import static coop.fourmiliere.device.scale.ScaleModel.MT_SICS;
import static coop.fourmiliere.device.scale.ScaleModel.NCI;
import static coop.fourmiliere.device.scale.ScaleModel.OHAUS;
import static coop.fourmiliere.device.scale.ScaleModel.SARTORIUS_SBI;
import static coop.fourmiliere.device.scale.ScaleModel.SMA;
import static coop.fourmiliere.device.scale.ScaleModel.TOLEDO_8217;

import coop.fourmiliere.device.scale.ScaleModel;
import java.util.ArrayList;
import java.util.List;

/**
 * One question for the weight, at one speed. What is sent is what the codec sends every day, and
 * nothing else: no zero, no tare, no set-up, and not the echo of the 8217 either, which would have
 * to be switched off again.
 *
 * <p>The order, after the tables of domain.md (B1–B13):
 *
 * <ol>
 *   <li>{@code mt-sics} ({@code SI}): the only one that an unfinished line of another's letters
 *       spoils, so it comes first. S and I mean nothing to an 8217 (B1).
 *   <li>{@code toledo-8217} ({@code W}), {@code nci} ({@code W CR}), {@code kern-kfb} ({@code W CR
 *       LF}), {@code sma} ({@code LF W CR}): each is the one before with more around it. The CR
 *       also ends the mode that a CAS begins at a W (B4).
 *   <li>{@code cas-pd2}, {@code icl}, {@code cas-type-6}: all begin with ENQ and say at once
 *       whether they are ready; the letter after it differs (B4).
 *   <li>{@code dialog-06} (EOT ENQ): asks without a price, so that none is shown to a customer
 *       (B3).
 *   <li>{@code sartorius-sbi}, {@code ohaus}, {@code kern-old}: print commands and a single small
 *       letter, which others take for noise (B10–B12).
 *   <li>{@code dibal}: last, for its question carries a price, here 0 (B13).
 * </ol>
 *
 * <p>Never asked: who speaks by itself ({@code cas-ecr}, {@code epelsa}, {@code indicator}), and
 * {@code adam-azextra}, which beeps and can't be told by asking (B9). {@code kern-kcp} answers as
 * {@code mt-sics}.
 *
 * <p>All at 9600 baud first, as makers set it, then with eight bits instead of seven and the other
 * way round; then at the speeds that some makers set.
 *
 * @param framing how the question is sent; the answer is understood in this one only
 */
public record Probe(ScaleModel model, Framing framing, int baud) {

  private static final List<ScaleModel> ASKED =
      List.of(
          MT_SICS,
          TOLEDO_8217,
          NCI,
          KERN_KFB,
          SMA,
          CAS_PD2,
          ICL,
          CAS_TYPE_6,
          DIALOG_06,
          SARTORIUS_SBI,
          OHAUS,
          KERN_OLD,
          DIBAL);

  private static final int USUAL_BAUD = 9600;
  private static final List<Integer> OTHER_BAUDS = List.of(4800, 2400, 19_200);

  /** All, in the order in which they are asked. */
  public static List<Probe> all() {
    List<Probe> all = new ArrayList<>();
    ASKED.forEach(model -> all.add(new Probe(model, usual(model), USUAL_BAUD)));
    ASKED.forEach(model -> all.add(new Probe(model, other(model), USUAL_BAUD)));
    for (int baud : OTHER_BAUDS) {
      ASKED.forEach(model -> all.add(new Probe(model, usual(model), baud)));
    }
    all.add(new Probe(OHAUS, Framing.TWO_STOPS, 2400));
    all.add(new Probe(SARTORIUS_SBI, Framing.ODD, 1200));
    return List.copyOf(all);
  }

  /** The guess that it asks about. */
  public Guess guess() {
    return new Guess(model, framing);
  }

  /** Whether it begins with the same bytes: such scales differ in what they want to hear then. */
  public boolean asksLike(Probe other) {
    return framing == other.framing
        && model.speak().question().equals(other.model.speak().question());
  }

  private static Framing usual(ScaleModel model) {
    return Framing.of(model.usualLine(""));
  }

  private static Framing other(ScaleModel model) {
    return usual(model) == Framing.EIGHT_BITS ? Framing.EVEN : Framing.EIGHT_BITS;
  }
}
