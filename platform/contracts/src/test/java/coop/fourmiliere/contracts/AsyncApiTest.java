package coop.fourmiliere.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class AsyncApiTest {

  private static final Path DOCUMENT = ContractFiles.FOLDER.resolve("asyncapi.yaml");

  @Test
  void the_document_tells_of_the_contracts_as_they_are() throws IOException {
    String fresh = AsyncApi.render();
    if (Boolean.getBoolean("contracts.write")) {
      Files.writeString(DOCUMENT, fresh);
    }
    assertEquals(
        fresh,
        Files.exists(DOCUMENT) ? Files.readString(DOCUMENT) : "",
        "asyncapi.yaml is out of date; write it anew with:"
            + " mvn -pl platform/contracts test -Dtest=AsyncApiTest -Dcontracts.write=true");
  }
}
