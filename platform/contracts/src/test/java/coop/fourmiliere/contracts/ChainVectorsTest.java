package coop.fourmiliere.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import coop.fourmiliere.kernel.HashChain;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ChainVectorsTest {

  private static final JsonNode VECTORS =
      ContractFiles.read(ContractFiles.FOLDER.resolve("chain-vectors.json"));

  static List<JsonNode> chains() {
    List<JsonNode> chains = new ArrayList<>();
    VECTORS.get("chains").forEach(chains::add);
    return chains;
  }

  @Test
  void a_chain_starts_from_zeros() {
    assertEquals(VECTORS.get("genesis").asText(), HashChain.hex(HashChain.GENESIS));
  }

  @ParameterizedTest
  @MethodSource("chains")
  void the_kernel_computes_the_same_chain(JsonNode chain) {
    byte[] hash = HashChain.GENESIS;
    for (JsonNode link : chain.get("links")) {
      hash = HashChain.next(hash, link.get("json").asText());
      assertEquals(link.get("canonical").asText(), HashChain.canonical(link.get("json").asText()));
      assertEquals(link.get("hash").asText(), HashChain.hex(hash));
    }
    assertFalse(chain.get("links").isEmpty());
  }
}
