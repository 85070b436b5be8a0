package coop.fourmiliere.device.zvt;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Messages on a serial line: {@code 10 02} message {@code 10 03} checksum, in which a byte 10 of
 * the message comes twice. Between blocks stand single bytes: understood (06) or not (15).
 */
public final class SerialBlocks {

  /** The block was understood. */
  public static final byte ACK = 0x06;

  /** The block was not understood: again, please. */
  public static final byte NAK = 0x15;

  private static final int DLE = 0x10;
  private static final int STX = 0x02;
  private static final int ETX = 0x03;
  private static final int POLYNOMIAL = 0x8408;
  private static final int BYTES_AT_MOST = Apdu.DATA_BYTES_AT_MOST + 5;

  private final ByteArrayOutputStream body = new ByteArrayOutputStream();
  private Place place = Place.OUTSIDE;
  private int checksum;

  private enum Place {
    OUTSIDE,
    OUTSIDE_DLE,
    BODY,
    BODY_DLE,
    LOST,
    LOST_DLE,
    CHECKSUM_LOW,
    CHECKSUM_HIGH
  }

  /** What a line brings. */
  public sealed interface Heard {}

  /** The other side understood our block, or did not. */
  public record Answer(boolean understood) implements Heard {}

  /** A message in a block whose checksum is right. */
  public record Message(Apdu apdu) implements Heard {}

  /** A block that must come again. */
  public record Damaged() implements Heard {}

  /** The block that carries the message. */
  public static byte[] block(Apdu message) {
    byte[] bytes = message.bytes();
    ByteArrayOutputStream block = new ByteArrayOutputStream(bytes.length + 8);
    block.write(DLE);
    block.write(STX);
    for (byte b : bytes) {
      block.write(b);
      if (b == DLE) {
        block.write(DLE);
      }
    }
    int check = checksum(bytes);
    block.write(DLE);
    block.write(ETX);
    block.write(check & 0xFF);
    block.write(check >> 8);
    return block.toByteArray();
  }

  /** What these bytes bring, in order. */
  public List<Heard> feed(byte[] bytes) {
    List<Heard> heard = new ArrayList<>();
    for (byte b : bytes) {
      switch (place) {
        case OUTSIDE -> outside(b, heard);
        case OUTSIDE_DLE -> place = b == STX ? begin() : Place.OUTSIDE;
        case BODY -> body(b);
        case BODY_DLE -> bodyDle(b);
        case LOST -> place = b == DLE ? Place.LOST_DLE : Place.LOST;
        case LOST_DLE -> place = b == STX ? begin() : Place.LOST;
        case CHECKSUM_LOW -> {
          checksum = b & 0xFF;
          place = Place.CHECKSUM_HIGH;
        }
        case CHECKSUM_HIGH -> {
          checksum |= (b & 0xFF) << 8;
          place = Place.OUTSIDE;
          heard.add(end());
        }
      }
    }
    return heard;
  }

  /** The line fell silent: true when that was in the middle of a block, which is now forgotten. */
  public boolean silence() {
    boolean torn = place != Place.OUTSIDE;
    place = Place.OUTSIDE;
    return torn;
  }

  private void outside(byte b, List<Heard> heard) {
    if (b == ACK || b == NAK) {
      heard.add(new Answer(b == ACK));
    } else if (b == DLE) {
      place = Place.OUTSIDE_DLE;
    }
  }

  private void body(byte b) {
    if (b == DLE) {
      place = Place.BODY_DLE;
    } else if (body.size() >= BYTES_AT_MOST) {
      place = Place.LOST;
    } else {
      body.write(b);
    }
  }

  private void bodyDle(byte b) {
    switch (b) {
      case DLE -> {
        body.write(b);
        place = Place.BODY;
      }
      case ETX -> place = Place.CHECKSUM_LOW;
      // The end of the block before it was lost.
      case STX -> place = begin();
      // What follows is still the block: an 06 in it is no sign of understanding.
      default -> place = Place.LOST;
    }
  }

  private Place begin() {
    body.reset();
    return Place.BODY;
  }

  private Heard end() {
    byte[] bytes = body.toByteArray();
    if (checksum(bytes) != checksum) {
      return new Damaged();
    }
    return Apdu.parse(bytes).<Heard>map(Message::new).orElseGet(Damaged::new);
  }

  /** CRC-16/KERMIT over the message and the end mark. */
  private static int checksum(byte[] message) {
    byte[] covered = Arrays.copyOf(message, message.length + 1);
    covered[message.length] = ETX;
    return kermit(covered);
  }

  static int kermit(byte[] bytes) {
    int crc = 0;
    for (byte b : bytes) {
      crc ^= b & 0xFF;
      for (int bit = 0; bit < 8; bit++) {
        crc = (crc & 1) == 0 ? crc >> 1 : crc >> 1 ^ POLYNOMIAL;
      }
    }
    return crc;
  }
}
