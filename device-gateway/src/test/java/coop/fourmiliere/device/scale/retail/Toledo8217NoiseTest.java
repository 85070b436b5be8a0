package coop.fourmiliere.device.scale.retail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.fourmiliere.device.scale.protocol.Ear;
import coop.fourmiliere.device.scale.protocol.Reading;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Seeded noise: no exception comes out, and no weight that does not stand in the bytes. */
class Toledo8217NoiseTest {

  private static final int ROUNDS = 4_000;

  /** What a weight is, written a second time and otherwise than in the decoder. */
  private static final Pattern WEIGHT = Pattern.compile("\\x02 *(\\d\\d| \\d)\\.(\\d\\d\\d)N?\\r");

  @ParameterizedTest
  @ValueSource(longs = {1, 20_261_124, 8217, Long.MIN_VALUE})
  void noise_of_all_bytes_is_never_a_weight(long seed) {
    Random random = new Random(seed);

    for (int round = 0; round < ROUNDS; round++) {
      byte[] noise = new byte[random.nextInt(300)];
      random.nextBytes(noise);

      assertEquals(spelled(noise), decoded(noise, random), () -> Arrays.toString(noise));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {2, 42, 99_991})
  void noise_of_the_protocols_own_bytes_holds_only_the_weights_that_are_spelled_out(long seed) {
    Random random = new Random(seed);
    byte[] alphabet = "\u0002\u0002\r\r\n0123456789. N?A@PE".getBytes(ISO_8859_1);

    for (int round = 0; round < ROUNDS; round++) {
      byte[] noise = new byte[random.nextInt(200)];
      for (int at = 0; at < noise.length; at++) {
        noise[at] = alphabet[random.nextInt(alphabet.length)];
      }

      assertEquals(spelled(noise), decoded(noise, random), () -> new String(noise, ISO_8859_1));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {3, 1234, 777})
  void damaged_frames_hold_only_the_weights_that_are_spelled_out(long seed) {
    Random random = new Random(seed);
    int whole = 0;

    for (int round = 0; round < ROUNDS; round++) {
      StringBuilder line = new StringBuilder();
      for (int frame = 0; frame < 4; frame++) {
        byte[] sent = Toledo8217.weight(1 + random.nextInt(15_000), random.nextInt(4) == 0);
        line.append(new String(sent, ISO_8859_1));
      }
      line.deleteCharAt(random.nextInt(line.length()));
      line.insert(random.nextInt(line.length()), (char) random.nextInt(256));
      byte[] damaged = line.toString().getBytes(ISO_8859_1);

      List<Integer> decoded = decoded(damaged, random);

      assertEquals(spelled(damaged), decoded, line::toString);
      whole += decoded.size();
    }
    assertTrue(whole > 2 * ROUNDS, "most frames are still whole: " + whole);
  }

  private static List<Integer> decoded(byte[] bytes, Random random) {
    Ear ear = new Ear(new Toledo8217());
    List<Integer> grams = new ArrayList<>();
    int from = 0;
    while (from < bytes.length) {
      int to = Math.min(bytes.length, from + 1 + random.nextInt(20));
      for (Reading reading : ear.hear(Arrays.copyOfRange(bytes, from, to))) {
        if (reading instanceof Reading.AtRest weight) {
          grams.add(weight.grams());
        }
      }
      from = to;
    }
    return grams;
  }

  /** The weights above zero that stand in the bytes, no longer than a frame may be. */
  private static List<Integer> spelled(byte[] bytes) {
    List<Integer> grams = new ArrayList<>();
    Matcher matcher = WEIGHT.matcher(new String(bytes, ISO_8859_1));
    while (matcher.find()) {
      int value = Integer.parseInt(matcher.group(1).strip() + matcher.group(2));
      if (value > 0 && matcher.end() - matcher.start() <= 16) {
        grams.add(value);
      }
    }
    return grams;
  }
}
