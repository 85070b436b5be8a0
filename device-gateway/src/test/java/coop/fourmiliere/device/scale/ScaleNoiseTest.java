package coop.fourmiliere.device.scale;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import coop.fourmiliere.device.scale.protocol.Ear;
import coop.fourmiliere.device.scale.protocol.Reading;
import coop.fourmiliere.device.scale.protocol.ScaleProtocol;
import coop.fourmiliere.device.scale.retail.Dialog06;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Seeded noise on the line of every protocol: no exception comes out, and no weight. Frames of its
 * simulator that were damaged: no weight but the one that was sent, where the protocol can tell.
 */
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

  /** Parity, column parity, or price times weight: something notices each single bit. */
  @ParameterizedTest
  @EnumSource(
      names = {
        "TOLEDO_8217",
        "NCI",
        "DIALOG_06",
        "ICL",
        "CAS_PD2",
        "CAS_TYPE_6",
        "CAS_ECR",
        "DIBAL"
      })
  void a_bit_that_was_flipped_is_never_another_weight(ScaleModel model) {
    Random random = new Random(41L * model.word().hashCode());

    for (int round = 0; round < ROUNDS; round++) {
      Damage damage = Damage.flip(random);
      assertEquals(Set.of(), damage.otherWeights(model), damage::toString);
    }
  }

  /** Their frames have a length that nothing else has. */
  @ParameterizedTest
  @EnumSource(
      names = {
        "TOLEDO_8217",
        "NCI",
        "SMA",
        "DIALOG_06",
        "ICL",
        "CAS_PD2",
        "CAS_TYPE_6",
        "KERN_OLD",
        "SARTORIUS_SBI",
        "DIBAL"
      })
  void a_byte_that_was_lost_or_gained_is_never_another_weight(ScaleModel model) {
    Random random = new Random(43L * model.word().hashCode());

    for (int round = 0; round < ROUNDS; round++) {
      Damage damage = random.nextBoolean() ? Damage.loss(random) : Damage.gain(random);
      assertEquals(Set.of(), damage.otherWeights(model), damage::toString);
    }
  }

  /** Parity and a length that nothing else has, or, of two, that has to come twice. */
  @ParameterizedTest
  @CsvSource({"NCI, nci-67xxu", "NCI, nci-6712"})
  void a_scale_that_speaks_it_in_its_own_way_is_as_safe(ScaleModel model, String own) {
    Random random = new Random(53L * own.hashCode());

    for (int round = 0; round < ROUNDS; round++) {
      for (Damage damage : List.of(Damage.flip(random), Damage.loss(random), Damage.gain(random))) {
        assertEquals(Set.of(), damage.otherWeights(model, own), damage::toString);
      }
    }
  }

  /** Nothing in these protocols could notice it; that of USB is guarded by USB itself. */
  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {
        "TOLEDO_8217",
        "NCI",
        "DIALOG_06",
        "ICL",
        "CAS_PD2",
        "CAS_TYPE_6",
        "CAS_ECR",
        "DIBAL"
      })
  void a_protocol_without_redundancy_does_not_notice_a_flipped_bit(ScaleModel model) {
    Random random = new Random(47L * model.word().hashCode());
    Set<Integer> others = new HashSet<>();

    for (int round = 0; round < ROUNDS; round++) {
      others.addAll(Damage.flip(random).otherWeights(model));
    }

    assertNotEquals(Set.of(), others);
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
