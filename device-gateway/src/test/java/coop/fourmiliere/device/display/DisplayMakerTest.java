package coop.fourmiliere.device.display;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import coop.fourmiliere.web.Refusal;
import java.util.List;
import org.junit.jupiter.api.Test;

class DisplayMakerTest {

  @Test
  void a_till_without_display_says_so() {
    DisplayResource resource = new DisplayResource(new DisplayMaker());
    DisplayResource.Text text = new DisplayResource.Text(List.of("Pommes"));

    Refusal refusal = assertThrows(Refusal.class, () -> resource.show(text));

    assertEquals("display-unknown", refusal.code().code());
  }
}
