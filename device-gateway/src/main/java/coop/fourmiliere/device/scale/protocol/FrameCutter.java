package coop.fourmiliere.device.scale.protocol;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * Cuts bytes that arrive in pieces of any size into frames.
 *
 * <p>Bytes that belong to no frame are handed on too, for diagnosis. A frame is never begun in the
 * middle of another, so that one which lost or gained a character can't be read as a lighter
 * weight.
 */
public final class FrameCutter {

  private static final int NOISE_BYTES_AT_MOST = 16;
  private static final int LINE_FEED = 0x0A;
  private static final char NO_CHARACTER = 0xFFFD;
  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  private final FrameShape shape;
  private final ParityBit parity;
  private final StringBuilder text = new StringBuilder();
  private final byte[] raw;
  private int rawLength;
  private boolean begun;
  private boolean flooded;

  /** A cutter for frames of that shape, from bytes that carry that parity. */
  public FrameCutter(FrameShape shape, ParityBit parity) {
    this.shape = shape;
    this.parity = parity;
    this.raw = new byte[Math.max(shape.length(), NOISE_BYTES_AT_MOST)];
  }

  /** The frames that these bytes completed, in order; what they began is kept for the next. */
  public List<Frame> cut(byte... bytes) {
    List<Frame> frames = new ArrayList<>();
    for (byte received : bytes) {
      take(received, frames);
    }
    return frames;
  }

  /** Forgets what was begun. */
  public void reset() {
    text.setLength(0);
    rawLength = 0;
    begun = false;
    flooded = false;
  }

  private void take(byte received, List<Frame> frames) {
    int character = parity.strip(received);
    if (shape.begins(character) && !(begun && shape.fixed())) {
      flush(frames);
      begun = true;
    } else if (flooded) {
      flooded = !shape.ends(character);
      return;
    } else if (rawLength == 0 && character == LINE_FEED && !shape.ends(character)) {
      // Between frames it means nothing; many scales end a line with both.
      return;
    }
    boolean single = rawLength == 0 && shape.isAlone(character);
    raw[rawLength++] = received;
    if (!text.isEmpty() || !shape.isHandshake(character)) {
      text.append(character < 0 ? NO_CHARACTER : (char) character);
    }
    if (single
        || shape.ends(character)
        || (begun && shape.fixed() && rawLength == shape.length())) {
      flush(frames);
    } else if (rawLength == (begun || !shape.fixed() ? shape.length() : NOISE_BYTES_AT_MOST)) {
      // No frame is that long: told once, then silent until another may begin.
      flush(frames);
      flooded = true;
    }
  }

  private void flush(List<Frame> frames) {
    if (rawLength > 0) {
      frames.add(new Frame(text.toString(), HEX.formatHex(raw, 0, rawLength)));
    }
    reset();
  }
}
