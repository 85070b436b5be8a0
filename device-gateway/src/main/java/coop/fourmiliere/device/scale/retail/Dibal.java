package coop.fourmiliere.device.scale.retail;

import coop.fourmiliere.device.scale.protocol.Answer;
import coop.fourmiliere.device.scale.protocol.Frame;
import coop.fourmiliere.device.scale.protocol.FrameShape;
import coop.fourmiliere.device.scale.protocol.Manners;
import coop.fourmiliere.device.scale.protocol.Reading;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dibal's own dialogue: the till sends the price, the scale answers with weight and amount. The
 * check character may be any, even one that ends lines, so that frames are told apart by length.
 * There is no place for a tare: what it weighs is with the container.
 */
public final class Dibal implements PricedScale {

  private static final int FRAME_LENGTH = 18;
  private static final Pattern WEIGHT =
      Pattern.compile("(990([0-9]{5})0([0-9]{6}))(.)\\r\\n", Pattern.DOTALL);

  private volatile PriceOrder order = PriceOrder.NONE;
  private PriceOrder asked = PriceOrder.NONE;

  @Override
  public void order(PriceOrder next) {
    order = new PriceOrder(next.unitPriceCents(), 0);
  }

  @Override
  public int tareGrams() {
    return 0;
  }

  @Override
  public Manners manners() {
    return Manners.TELLS_ONCE;
  }

  @Override
  public FrameShape shape() {
    return FrameShape.exactly('9', FRAME_LENGTH);
  }

  @Override
  public String question() {
    asked = order;
    String price = String.format("98%05d", asked.unitPriceCents());
    return price + Checksum.xor(price) + "\r\n";
  }

  @Override
  public Answer hear(Frame frame) {
    Matcher found = WEIGHT.matcher(frame.text());
    boolean whole = found.matches() && found.group(4).charAt(0) == Checksum.xor(found.group(1));
    return Answer.of(
        whole
            ? asked.weighed(
                Integer.parseInt(found.group(2)), Integer.parseInt(found.group(3)), frame)
            : new Reading.Unreadable(frame.rawHex()));
  }
}
