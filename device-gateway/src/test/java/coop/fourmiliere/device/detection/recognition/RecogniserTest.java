package coop.fourmiliere.device.detection.recognition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.fourmiliere.device.scale.protocol.Ear;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is made of bytes: the vectors of every protocol, and all that is none of them. */
class RecogniserTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          toledo-8217   | 1234 | 02 30 31 2E 32 33 34 0D
          toledo-8217   | 500  | 02 30 30 2E 35 30 30 4E 0D
          nci           | 1234 | 0A 30 31 2E 32 33 34 4B 47 0D 0A 53 30 30 0D 03
          sma           | 1234 | 0A 20 31 47 20 20 20 20 20 20 20 31 2E 32 33 34 6B 67 20 0D
          dialog-06     | 1234 | 02 30 32 1B 33 1B 30 31 32 33 34 1B 30 30 30 32 35 30 1B 30 30 30 33 30 39 03
          cas-pd2       | 1234 | 02 29 30 31 32 33 34 1D 03
          cas-type-6    | 1234 | 01 02 53 20 30 31 2E 32 33 34 6B 67 65 03 04
          cas-ecr       | 1234 | 53 30 31 32 33 34
          mt-sics       | 1234 | 53 20 53 20 20 20 20 20 20 31 2E 32 33 34 20 6B 67 0D 0A
          mt-sics       | 100  | 53 20 53 20 20 20 20 20 31 30 30 2E 30 30 20 67 0D 0A
          adam-azextra  | 1234 | 20 20 31 2E 32 33 34 6B 67 0D 0A
          kern-old      | 1234 | 20 20 20 20 20 20 31 32 33 34 2E 30 20 67 20 20 0D 0A
          indicator     | 1234 | 53 54 2C 47 53 2C 2B 30 30 30 31 2E 32 33 34 20 20 6B 67 0D 0A
          indicator     | 1000 | 53 54 2C 47 53 20 20 20 31 2E 30 30 30 4B 47 0D 0A
          sartorius-sbi | 111  | 2B 20 20 31 31 31 2E 32 35 35 20 67 20 20 0D 0A
          ohaus         | 192  | 20 20 20 20 31 39 32 2E 32 31 20 67 0D 0A
          dibal         | 316  | 39 39 30 30 30 33 31 36 30 30 30 30 30 30 30 34 0D 0A
          epelsa        | 1234 | 02 41 20 20 31 2E 32 33 34 0D 03
          """)
  void a_scale_that_says_a_weight_again_and_again_is_recognised_with_it(
      String protocol, int grams, String frame) {
    Recogniser recogniser = hear(stream(frame, 3));

    Finding likeliest = recogniser.recognised().get(0);
    assertEquals(protocol, likeliest.protocol());
    assertEquals(grams, likeliest.grams());
    assertEquals("stable", likeliest.state());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          toledo-8217   | moving | 02 3F 41 0D
          toledo-8217   | over   | 02 3F 42 0D
          toledo-8217   | zero   | 02 3F 50 0D
          toledo-8217   | unchanged | 02 3F 60 0D
          nci           | moving | 0A 53 31 30 0D 03
          nci           | zero   | 0A 53 32 30 0D 03
          dialog-06     | moving | 02 30 39 1B 32 30 03
          mt-sics       | moving | 53 20 44 20 20 20 20 20 20 31 32 33 2E 34 20 67 0D 0A
          mt-sics       | over   | 53 20 2B 0D 0A
          indicator     | moving | 55 53 2C 47 53 20 20 20 31 2E 33 34 32 4B 47 0D 0A
          sartorius-sbi | moving | 2B 20 20 20 20 31 2E 32 33 34 20 20 20 20 0D 0A
          kern-old      | moving | 20 20 20 20 20 20 31 32 33 34 2E 30 20 20 20 20 0D 0A
          epelsa        | under  | 02 41 20 2D 30 2E 34 35 30 0D 03
          """)
  void a_scale_that_has_no_weight_to_tell_is_recognised_by_why(
      String protocol, String state, String frame) {
    Finding likeliest = hear(stream(frame, 3)).recognised().get(0);

    assertEquals(protocol, likeliest.protocol());
    assertEquals(state, likeliest.state());
    assertEquals(null, likeliest.grams());
  }

  @Test
  void what_several_understand_is_told_of_each_the_strictest_first() {
    Recogniser recogniser =
        hear(stream("20 20 20 20 20 20 20 31 2E 32 33 34 20 6B 67 20 0D 0A", 3));

    assertEquals(List.of("kern-old", "ohaus", "adam-azextra"), protocols(recogniser));
  }

  @ParameterizedTest
  @CsvSource({
    "EVEN, 7, EVEN, 1",
    "ODD, 7, ODD, 1",
    "TWO_STOPS, 7, NONE, 2",
    "EIGHT_BITS, 8, NONE, 1"
  })
  void the_framing_is_seen_by_the_eighth_bit(
      Framing framing, int dataBits, String parity, int stopBits) {
    Recogniser recogniser = new Recogniser(9600, false);

    recogniser.hear(framing.bytes("\u000201.234\r\u000201.234\r"));

    Finding found = recogniser.recognised().get(0);
    assertEquals("toledo-8217", found.protocol());
    assertEquals(
        dataBits + parity + stopBits, found.dataBits() + found.parity().name() + found.stopBits());
  }

  @Test
  void a_stream_is_recognised_though_it_is_joined_in_the_middle_and_comes_in_pieces() {
    byte[] stream = stream("0A 30 31 2E 32 33 34 4B 47 0D 0A 53 30 30 0D 03", 4);
    Recogniser recogniser = new Recogniser(9600, false);

    for (int at = 5; at < stream.length; at++) {
      recogniser.hear(stream[at]);
    }

    assertEquals(List.of("nci"), protocols(recogniser));
  }

  @Test
  void one_answer_is_a_candidate_and_no_proof() {
    Recogniser recogniser = hear(stream("02 30 31 2E 32 33 34 0D", 1));

    assertEquals("toledo-8217", recogniser.candidates().get(0).protocol());
    assertEquals(List.of(), recogniser.recognised());
  }

  @Test
  void two_answers_that_contradict_each_other_prove_nothing() {
    Recogniser recogniser = hear(Ear.bytes("02 30 31 2E 32 33 34 0D 02 30 31 2E 32 33 35 0D"));

    assertEquals(List.of(), recogniser.recognised());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "$GPGGA,092750.000,5321.6802,N,00630.3372,W,1,8,1.03,61.7,M*76\r\n",
        "AT\r\r\nOK\r\n",
        "U-Boot 2020.01 (Jan 06 2021)\r\nDRAM: 512 MiB\r\n",
        "\u0010\u0002\u0012\u0012\u0012",
        "\u0010\u0002\u0006\u0010\u0003",
        "\u0006\u0006\u0006\u0006",
        "\u0015\u0015\u0015\u0015",
        "\u0000\u0000\u0000\u0000\u0000\u0000\u0000\u0000",
        "ES\r\n",
        "21.5 C\r\n",
        "  1.234 lb\r\n",
        "TEMP=21;HUM=40\n",
        "ABC-0815\r\n",
        "ERR 1\r\n",
        "Stat   ERR 12   \r\n",
        "           Error\r\n",
        "Low\r\n",
        "High\r\n",
        "                \r\n",
        "E\r\n",
        "5449000000997\r\n", // its check digit is another
      })
  void what_is_no_scale_and_no_code_is_never_recognised(String said) {
    Recogniser recogniser = new Recogniser(9600, false);

    for (int time = 0; time < 50; time++) {
      recogniser.hear(Ear.text(said));
      recogniser.silence();
    }

    assertEquals(List.of(), recogniser.recognised());
  }

  @Test
  void noise_is_never_recognised() {
    for (int seed = 0; seed < 20; seed++) {
      Random random = new Random(seed);
      Recogniser recogniser = new Recogniser(9600, false);
      byte[] noise = new byte[64];
      for (int piece = 0; piece < 200; piece++) {
        random.nextBytes(noise);
        recogniser.hear(noise);
        recogniser.silence();
        assertEquals(List.of(), recogniser.recognised(), "seed " + seed);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"5449000000996\r\n", "5449000000996", "]E05449000000996\t", "]C1ABC\r"})
  void a_scanner_is_recognised_by_the_same_code_read_twice(String code) {
    Recogniser recogniser = new Recogniser(9600, false);

    for (int time = 0; time < 2; time++) {
      assertEquals(List.of(), recogniser.recognised());
      recogniser.hear(Ear.text(code));
      recogniser.silence();
    }

    assertEquals("SCANNER", recogniser.recognised().get(0).kind().name());
  }

  @Test
  void any_code_counts_where_a_scanner_is_believed_to_be() {
    Recogniser recogniser = new Recogniser(9600, true);

    recogniser.hear(Ear.text("ABC-0815\r\nABC-0815\r\n"));

    assertEquals("ABC-0815", recogniser.recognised().get(0).code());
  }

  @Test
  void a_code_that_reads_as_a_weight_is_one_where_a_scanner_is_believed_to_be() {
    byte[] dibal = stream("39 39 30 30 30 33 31 36 30 30 30 30 30 30 30 34 0D 0A", 2);
    Recogniser recogniser = new Recogniser(9600, true);

    recogniser.hear(dibal);

    assertEquals("9900031600000004", recogniser.recognised().get(0).code());
  }

  @ParameterizedTest
  @CsvSource({
    "45 53 0D 0A, true",
    "15, false",
    "0A 3F 0D 03, true",
    "8A 3F 8D 03, false",
    "06, false"
  })
  void a_refusal_of_a_question_is_known(String bytes, boolean refusal) {
    assertEquals(refusal, Recogniser.isRefusal(Ear.bytes(bytes)));
  }

  @Test
  void a_refusal_with_parity_is_known() {
    assertTrue(Recogniser.isRefusal(Framing.EVEN.bytes("\n?\r\u0003")));
  }

  @Test
  void every_question_asks_for_a_weight_and_nothing_else() {
    String asked =
        Probe.all().stream()
            .map(probe -> probe.model().speak().question())
            .distinct()
            .map(Ear::hex)
            .collect(Collectors.joining(" / "));

    assertEquals(
        "53 49 0D 0A / 57 / 57 0D / 57 0D 0A / 0A 57 0D / 05 / 04 05 / 1B 50 0D 0A / 49 50 0D 0A / 77"
            + " / 39 38 30 30 30 30 30 31 0D 0A",
        asked);
  }

  @Test
  void who_is_not_asked_is_never_probed() {
    assertFalse(Probe.all().stream().anyMatch(probe -> probe.model().speak().question().isEmpty()));
  }

  private static Recogniser hear(byte... bytes) {
    Recogniser recogniser = new Recogniser(9600, false);
    recogniser.hear(bytes);
    recogniser.silence();
    return recogniser;
  }

  private static byte[] stream(String frame, int times) {
    return Ear.bytes(String.join(" ", Collections.nCopies(times, frame)));
  }

  private static List<String> protocols(Recogniser recogniser) {
    return recogniser.recognised().stream().map(Finding::protocol).toList();
  }
}
