package coop.fourmiliere.device.scale;

import static org.junit.jupiter.api.Assertions.assertEquals;

import coop.fourmiliere.device.scale.protocol.Ear;
import coop.fourmiliere.device.scale.protocol.Reading;
import coop.fourmiliere.device.scale.protocol.ScaleProtocol;
import coop.fourmiliere.device.scale.retail.Dialog06;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Seeded noise on the line of every protocol: no exception comes out, and no weight. */
class ScaleNoiseTest {

  private static final int ROUNDS = 3_000;

  @ParameterizedTest
  @EnumSource(ScaleModel.class)
  void noise_of_all_bytes_is_never_a_weight(ScaleModel model) {
    Random random = new Random(model.word().hashCode());
    Ear ear = new Ear(protocol(model));

    for (int round = 0; round < ROUNDS; round++) {
      byte[] noise = new byte[random.nextInt(200)];
      random.nextBytes(noise);
      assertEquals(List.of(), weights(ear, noise), () -> Arrays.toString(noise));
    }
  }

  /** What comes over a line whose speed or parity is wrong; the reports of USB know neither. */
  @ParameterizedTest
  @EnumSource(value = ScaleModel.class, mode = EnumSource.Mode.EXCLUDE, names = "USB_HID")
  void noise_of_the_protocols_control_characters_is_never_a_weight(ScaleModel model) {
    Random random = new Random(31L * model.word().hashCode());
    byte[] alphabet = Ear.text("\u0001\u0002\u0003\u0004\u0005\u0006\u0015\u001B\r\n SDGTNkg,?+-");
    Ear ear = new Ear(protocol(model));

    for (int round = 0; round < ROUNDS; round++) {
      byte[] noise = new byte[random.nextInt(200)];
      for (int at = 0; at < noise.length; at++) {
        noise[at] = alphabet[random.nextInt(alphabet.length)];
      }
      assertEquals(List.of(), weights(ear, noise), () -> Arrays.toString(noise));
    }
  }

  private static List<Integer> weights(Ear ear, byte[] noise) {
    List<Integer> grams = new ArrayList<>();
    for (Reading reading : ear.hear(noise)) {
      if (reading instanceof Reading.AtRest weight) {
        grams.add(weight.grams());
      }
    }
    return grams;
  }

  private static ScaleProtocol protocol(ScaleModel model) {
    return model == ScaleModel.DIALOG_06 ? new Dialog06(null) : model.speak(null);
  }
}
