package coop.fourmiliere.device.zvt;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.fourmiliere.device.zvt.SerialBlocks.Answer;
import coop.fourmiliere.device.zvt.SerialBlocks.Heard;
import coop.fourmiliere.device.zvt.SerialBlocks.Message;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SerialBlocksTest {

  private static final HexFormat HEX = HexFormat.of().withUpperCase();
  private static final String AUTHORISATION = "100206010704000000001010001003" + "6291";

  private final SerialBlocks blocks = new SerialBlocks();

  @Test
  void the_checksum_is_kermits() {
    assertEquals(0x2189, SerialBlocks.kermit("123456789".getBytes(US_ASCII)));
  }

  @ParameterizedTest
  @CsvSource({
    "06010704000000001000, " + AUTHORISATION,
    "800000,               10028000001003F51F",
    "060F00,               1002060F001003C633"
  })
  void a_message_goes_out_in_a_block_and_comes_back_from_it(String message, String block) {
    Apdu apdu = Apdu.parse(HEX.parseHex(message)).orElseThrow();

    assertEquals(block, HEX.formatHex(SerialBlocks.block(apdu)));
    assertEquals(List.of(new Message(apdu)), blocks.feed(HEX.parseHex(block)));
  }

  @ParameterizedTest
  @CsvSource({
    "06,                                   understood",
    "15,                                   not understood",
    "FF00417F,                             ",
    "1006,                                 ",
    "10028000001003F51E,                   damaged",
    "1002800000001003F51F,                 damaged",
    "10028000 10028000001003F51F,          80 00",
    "100280 1041 10028000001003F51F,       80 00",
    "100280 1041 06 15 1003,               ",
    "1002800000 1003 F5 10028000001003F51F, damaged",
    "06 10028000001003F51F 15,             understood 80 00 not understood"
  })
  void what_a_line_brings_is_told_in_order(String bytes, String heard) {
    List<Heard> brought = blocks.feed(HEX.parseHex(bytes.replace(" ", "")));

    assertEquals(
        heard == null ? "" : heard, String.join(" ", brought.stream().map(this::say).toList()));
  }

  @Test
  void a_block_may_be_torn_anywhere() {
    byte[] block = HEX.parseHex(AUTHORISATION);
    for (int torn = 0; torn <= block.length; torn++) {
      List<Heard> heard = new ArrayList<>(blocks.feed(Arrays.copyOf(block, torn)));
      heard.addAll(blocks.feed(Arrays.copyOfRange(block, torn, block.length)));

      assertEquals(List.of("06 01"), heard.stream().map(this::say).toList());
    }
  }

  @Test
  void every_single_flipped_bit_of_a_message_is_noticed() {
    byte[] block = HEX.parseHex(AUTHORISATION);
    for (int bit = 16; bit < block.length * 8; bit++) {
      byte[] flipped = block.clone();
      flipped[bit / 8] ^= (byte) (1 << bit % 8);

      List<Heard> heard = blocks.feed(flipped);

      assertFalse(heard.stream().anyMatch(Message.class::isInstance), "bit " + bit);
      blocks.silence();
    }
  }

  @Test
  void silence_in_a_block_ends_it() {
    blocks.feed(HEX.parseHex("10028000"));

    assertTrue(blocks.silence());
    assertFalse(blocks.silence());
    assertEquals(List.of(new Answer(true)), blocks.feed(new byte[] {SerialBlocks.ACK}));
  }

  @Test
  void a_block_without_end_is_given_up() {
    blocks.feed(HEX.parseHex("1002"));

    List<Heard> heard = blocks.feed(new byte[70_000]);

    assertEquals(List.of(), heard);
    assertTrue(blocks.silence(), "it is wanted again");
  }

  private String say(Heard heard) {
    if (heard instanceof Message message) {
      return message.apdu().toString().substring(0, 5);
    }
    return heard instanceof Answer answer
        ? answer.understood() ? "understood" : "not understood"
        : "damaged";
  }
}
