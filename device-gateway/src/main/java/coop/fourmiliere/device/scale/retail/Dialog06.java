package coop.fourmiliere.device.scale.retail;

import coop.fourmiliere.device.scale.protocol.Answer;
import coop.fourmiliere.device.scale.protocol.Frame;
import coop.fourmiliere.device.scale.protocol.FrameShape;
import coop.fourmiliere.device.scale.protocol.Manners;
import coop.fourmiliere.device.scale.protocol.Reading;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Checkout-Dialog 06 (Bizerba, Mettler, Dibal, CAS, Avery …): the till sends the price, the scale
 * works out and shows what is due, and answers with weight, price and amount.
 *
 * <p>Price → ACK → question → record 02 with the weight, or NAK → status → record 09 with the
 * reason. Some scales ask for a checksum first (record 11), by a polynomial that their maker keeps.
 * Only a price changes the tare: while none is sent, the scale takes off the one of the last.
 */
public final class Dialog06 implements PricedScale {

  private static final String EOT = "\u0004";
  private static final String ACK = "\u0006";
  private static final String NAK = "\u0015";
  private static final String ASK_WEIGHT = EOT + "\u0005";
  private static final String ASK_STATUS = EOT + "\u000208\u0003";
  private static final int FRAME_LENGTH_AT_MOST = 40;
  private static final Pattern WEIGHT =
      Pattern.compile("\\x0202\\x1B3\\x1B([0-9]{5})\\x1B([0-9]{6})\\x1B([0-9]{6})\\x03");
  private static final Pattern STATUS = Pattern.compile("\\x0209\\x1B([0-9]{2})\\x03");
  private static final Pattern LOGON = Pattern.compile("\\x0211\\x1B([012])([0-9A-F]{2})\\x03");

  private final DialogChecksum checksum;
  private volatile PriceOrder order = PriceOrder.NONE;
  private PriceOrder asked = PriceOrder.NONE;
  private int takenOffGrams;

  /**
   * A scale that asks for that checksum.
   *
   * @param checksum the maker's, or null when it is not known
   */
  public Dialog06(DialogChecksum checksum) {
    this.checksum = checksum;
  }

  @Override
  public void order(PriceOrder next) {
    order = next;
  }

  @Override
  public int tareGrams() {
    return takenOffGrams;
  }

  @Override
  public Manners manners() {
    return Manners.ANSWERS;
  }

  @Override
  public FrameShape shape() {
    return FrameShape.between('\u0002', '\u0003', FRAME_LENGTH_AT_MOST).orAlone(ACK + NAK);
  }

  @Override
  public String question() {
    asked = order;
    return asked.equals(PriceOrder.NONE) ? ASK_WEIGHT : price(asked);
  }

  @Override
  public Answer hear(Frame frame) {
    if (frame.text().equals(ACK)) {
      return priceTaken();
    } else if (frame.text().equals(NAK)) {
      return Answer.reply(ASK_STATUS);
    }
    Matcher weight = WEIGHT.matcher(frame.text());
    if (weight.matches()) {
      return new Answer(weight(weight, frame), EOT);
    }
    Matcher status = STATUS.matcher(frame.text());
    if (status.matches()) {
      return new Answer(DialogStatus.read(status.group(1), takenOffGrams > 0, frame), EOT);
    }
    Matcher logon = LOGON.matcher(frame.text());
    return logon.matches()
        ? logon(logon.group(1).charAt(0), Integer.parseInt(logon.group(2), 16), frame)
        : Answer.of(new Reading.Unreadable(frame.rawHex()));
  }

  private Answer priceTaken() {
    if (!asked.equals(PriceOrder.NONE)) {
      takenOffGrams = asked.tareGrams();
    }
    return Answer.reply(ASK_WEIGHT);
  }

  private static String price(PriceOrder order) {
    String price = String.format("%06d", order.unitPriceCents());
    return order.tareGrams() == 0
        ? EOT + "\u000201\u001B" + price + "\u001B\u0003"
        : EOT
            + "\u000203\u001B"
            + price
            + "\u001B"
            + String.format("%04d", order.tareGrams())
            + "\u0003";
  }

  /** Weight, price and amount must agree with each other and with what was asked. */
  private Reading weight(Matcher found, Frame frame) {
    int unitPriceCents = Integer.parseInt(found.group(2));
    if (!asked.equals(PriceOrder.NONE) && unitPriceCents != asked.unitPriceCents()) {
      return new Reading.Unreadable(frame.rawHex());
    }
    return new PriceOrder(unitPriceCents, takenOffGrams)
        .weighed(Integer.parseInt(found.group(1)), Integer.parseInt(found.group(3)), frame);
  }

  private Answer logon(char what, int z, Frame frame) {
    if (what == '1') {
      return Answer.reply(EOT + question());
    } else if (what == '0' || checksum == null) {
      String why =
          checksum == null
              ? "the scale asks for its maker's checksum: switch that off in the scale, or ask its"
                  + " supplier for the polynomial"
              : "the scale refuses the checksum: is the polynomial its maker's?";
      return new Answer(new Reading.Faulty(why, frame.rawHex()), EOT);
    }
    return Answer.reply(EOT + "\u000210\u001B" + checksum.answer(z) + "\u0003" + question());
  }
}
