package coop.fourmiliere.device.zvt;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The fields of a message ("BMP"): a number, then as many bytes as that number has. A number that
 * is not known, or comes a second time, ends the reading: nobody can tell where the next one
 * begins, or which of the two is meant.
 */
final class Fields {

  static final int AMOUNT = 0x04;
  static final int TRACE = 0x0B;
  static final int TIME = 0x0C;
  static final int DATE = 0x0D;
  static final int PAN = 0x22;
  static final int RESULT = 0x27;
  static final int TERMINAL_ID = 0x29;
  static final int AUTHORISATION = 0x3B;
  static final int TEXT = 0x3C;
  static final int CURRENCY = 0x49;
  static final int RECEIPT = 0x87;
  static final int CARD_NAME = 0x8B;

  private static final int TLV = 0x06;
  private static final int[] ONE_BYTE = {0x01, 0x02, 0x03, 0x05, 0x19, RESULT, 0x8A, 0x8C, 0xA0};
  private static final int[] TWO_BYTES = {DATE, 0x0E, 0x17, 0x3A, CURRENCY, RECEIPT};
  private static final int[] THREE_BYTES = {TRACE, TIME, 0x3D, 0x88, 0xAA};
  private static final int[] TWO_LENGTH_DIGITS = {PAN, 0x23, CARD_NAME, 0xA7};
  private static final int[] THREE_LENGTH_DIGITS = {0x24, TEXT, 0x60, 0x9A, 0xAF};
  private static final Map<Integer, Integer> FIXED = new HashMap<>();
  private static final Map<Integer, Integer> LENGTH_DIGITS = new HashMap<>();

  static {
    put(FIXED, ONE_BYTE, 1);
    put(FIXED, TWO_BYTES, 2);
    put(FIXED, THREE_BYTES, 3);
    put(FIXED, new int[] {TERMINAL_ID}, 4);
    put(FIXED, new int[] {0xBA}, 5);
    put(FIXED, new int[] {AMOUNT}, 6);
    put(FIXED, new int[] {AUTHORISATION}, 8);
    put(FIXED, new int[] {0x2A}, 15);
    put(LENGTH_DIGITS, TWO_LENGTH_DIGITS, 2);
    put(LENGTH_DIGITS, THREE_LENGTH_DIGITS, 3);
  }

  private final byte[] data;
  private int at;

  private Fields(byte[] data) {
    this.data = data;
  }

  /** The fields by their numbers, as far as they can be read. */
  static Map<Integer, byte[]> read(byte[] data) {
    Map<Integer, byte[]> fields = new HashMap<>();
    Fields reading = new Fields(data);
    while (reading.at < data.length) {
      int number = data[reading.at++] & 0xFF;
      int length = reading.length(number);
      if (length < 0 || length > data.length - reading.at || fields.containsKey(number)) {
        break;
      }
      fields.put(number, Arrays.copyOfRange(data, reading.at, reading.at + length));
      reading.at += length;
    }
    return fields;
  }

  /** How long the field is whose value, or length, comes next; negative when nobody knows. */
  private int length(int number) {
    if (number == TLV) {
      Tlv.Length length = Tlv.length(data, at);
      at += length.bytes();
      return length.value();
    }
    Integer digits = LENGTH_DIGITS.get(number);
    return digits == null ? FIXED.getOrDefault(number, -1) : digits(digits);
  }

  /** A length in digits, each in a byte of its own: F1 F7 is 17. */
  private int digits(int count) {
    int length = 0;
    for (int digit = 0; digit < count; digit++, at++) {
      int value = at < data.length ? data[at] & 0xFF : 0;
      if (value < 0xF0 || value > 0xF9) {
        return -1;
      }
      length = length * 10 + (value & 0x0F);
    }
    return length;
  }

  private static void put(Map<Integer, Integer> table, int[] numbers, int value) {
    for (int number : numbers) {
      table.put(number, value);
    }
  }
}
