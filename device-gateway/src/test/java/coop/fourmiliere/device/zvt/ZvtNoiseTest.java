package coop.fourmiliere.device.zvt;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.fourmiliere.device.zvt.SerialBlocks.Message;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Seeded noise: no exception comes out, and no payment that succeeded. */
class ZvtNoiseTest {

  private static final int ROUNDS = 4_000;
  private static final byte[] SUCCESS =
      HexFormat.of().parseHex("2700040000000020400B0004700C2239530D100649097887047088000470");

  @ParameterizedTest
  @ValueSource(longs = {1, 20_261_124, 20_007, Long.MIN_VALUE})
  void noise_is_never_a_message_of_a_block_nor_a_success(long seed) {
    Random random = new Random(seed);
    SerialBlocks blocks = new SerialBlocks();
    ApduReader reader = new ApduReader();

    for (int round = 0; round < ROUNDS; round++) {
      byte[] noise = new byte[random.nextInt(200)];
      random.nextBytes(noise);

      assertFalse(blocks.feed(noise).stream().anyMatch(Message.class::isInstance));
      reader.feed(noise).forEach(ZvtNoiseTest::readEverything);
      readEverything(Apdu.of(0x06D3, noise));
      readEverything(Apdu.of(0x06D1, noise));
      StatusInformation told = StatusInformation.parse(noise);
      assertFalse(told.succeeded() && told.amountCents() != null && told.currency() != null);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {2, 42, 99_991})
  void a_damaged_status_says_less_or_something_else_but_never_fails(long seed) {
    Random random = new Random(seed);

    for (int round = 0; round < ROUNDS; round++) {
      byte[] damaged = Arrays.copyOf(SUCCESS, random.nextInt(SUCCESS.length + 1));
      if (damaged.length > 0) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
      }

      StatusInformation told = StatusInformation.parse(damaged);

      assertTrue(told.amountCents() == null || told.amountCents() >= 0);
    }
  }

  private static void readEverything(Apdu message) {
    StatusInformation.parse(message.data());
    Progress.sentence(message.data());
    ResultCode.sentence(message.instruction());
    Printed.lines(message);
  }
}
