package coop.fourmiliere.device.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaperTest {

  private static final ObjectMapper JSON =
      new ObjectMapper().setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL);

  @Test
  void every_kind_of_element_is_read_and_written() throws Exception {
    Paper paper =
        JSON.readValue(
            """
            {"elements":[
              {"kind":"text","left":"Épicerie coop","align":"centre","bold":true},
              {"kind":"text","left":"Pommes","right":"3,09","doubleSize":true},
              {"kind":"rule"},{"kind":"blank"},
              {"kind":"ean13","digits":"5400141234565"},
              {"kind":"code128","data":"T-00001234"},
              {"kind":"qr","data":"T-2026-000123"},
              {"kind":"image","widthDots":8,"bits":"gYE="},
              {"kind":"cut"},{"kind":"drawer"}]}
            """,
            Paper.class);

    assertEquals(
        new Element.Text("Épicerie coop", null, Align.CENTRE, true, false),
        paper.elements().get(0));
    assertEquals(
        new Element.Text("Pommes", "3,09", Align.LEFT, false, true), paper.elements().get(1));
    assertEquals(2, ((Element.Image) paper.elements().get(7)).rows());
    assertEquals(paper, JSON.readValue(JSON.writeValueAsString(paper), Paper.class));
    assertTrue(paper.opensDrawer());
    assertTrue(paper.leavesText());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"kind\":\"poem\"}",
        "{\"kind\":\"text\",\"left\":\"a\",\"size\":3}",
        "{\"kind\":\"text\",\"left\":\"a\",\"align\":\"middle\"}",
        "{\"kind\":\"ean13\",\"digits\":\"5400141234560\"}",
        "{\"kind\":\"ean13\",\"digits\":\"96385074\"}",
        "{\"kind\":\"ean13\"}",
        "{\"kind\":\"image\",\"widthDots\":7,\"bits\":\"gQ==\"}",
        "{\"kind\":\"image\",\"widthDots\":584,\"bits\":\"gQ==\"}",
        "{\"kind\":\"image\",\"widthDots\":16,\"bits\":\"gYGB\"}",
        "{\"kind\":\"image\",\"widthDots\":8,\"bits\":\"\"}",
        "{\"kind\":\"image\",\"widthDots\":8,\"bits\":\"no base 64\"}",
        "{\"kind\":\"image\",\"widthDots\":8}",
        "{\"left\":\"a\"}",
      })
  void an_element_that_makes_no_sense_is_not_read(String element) {
    assertThrows(
        JsonProcessingException.class,
        () -> JSON.readValue("{\"elements\":[" + element + "]}", Paper.class));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"elements\":[]}",
        "{\"elements\":[null]}",
        "{}",
        "{\"elements\":[{\"kind\":\"text\",\"left\":\"a\\u001bp\"}]}",
        "{\"elements\":[{\"kind\":\"text\",\"left\":\"a\\nb\"}]}",
        "{\"elements\":[{\"kind\":\"text\",\"left\":\"a\",\"right\":\"12345678901234567\"}]}",
        "{\"elements\":[{\"kind\":\"code128\",\"data\":\"é\"}]}",
        "{\"elements\":[{\"kind\":\"code128\",\"data\":\"1234567890123456789\"}]}",
        "{\"elements\":[{\"kind\":\"code128\"}]}",
        "{\"elements\":[{\"kind\":\"qr\",\"data\":\"\"}]}",
        "{\"elements\":[{\"kind\":\"qr\"}]}",
      })
  void a_paper_out_of_bounds_is_not_valid(String json) throws Exception {
    Paper paper = JSON.readValue(json, Paper.class);
    try (ValidatorFactory factory = Validation.buildDefaultValidatorFactory()) {
      Validator validator = factory.getValidator();

      assertFalse(validator.validate(paper).isEmpty());
    }
  }

  @Test
  void a_qr_code_is_measured_in_bytes() {
    assertEquals(331, new Element.Qr("x".repeat(331)).data().length());
    assertThrows(IllegalArgumentException.class, () -> new Element.Qr("é".repeat(166)));
  }

  @Test
  void a_duplicate_says_so_and_leaves_the_drawer_closed() {
    Paper paper = new Paper(List.of(text("Total"), new Element.Drawer()));

    assertEquals(
        List.of(
            new Element.Text("** DUPLICATA **", null, Align.CENTRE, true, false), text("Total")),
        paper.marked(Mark.DUPLICATE).elements());
  }

  @Test
  void a_reprint_says_so_and_opens_the_drawer_that_was_not_reached() {
    Paper paper = new Paper(List.of(text("Total"), new Element.Drawer()));

    assertEquals(
        List.of(
            new Element.Text("** RÉIMPRESSION **", null, Align.CENTRE, true, false),
            text("Total"),
            new Element.Drawer()),
        paper.marked(Mark.REPRINT).elements());
    assertEquals(paper, paper.marked(Mark.NONE));
  }

  @Test
  void the_preview_shows_what_the_eye_would_read() {
    Paper paper =
        new Paper(
            List.of(
                new Element.Text("Épicerie coop", null, Align.CENTRE, true, null),
                new Element.Text("TOTAL", "3,10", null, null, true),
                new Element.Text("merci", null, Align.RIGHT, null, null),
                new Element.Qr("T-1"),
                new Element.Ean13("5400141234565"),
                new Element.Code128("T-00001234"),
                new Element.Image(8, "gYE="),
                new Element.Cut(),
                new Element.Drawer()));
    Layout layout = new Layout(32, new Letters(StandardCharsets.ISO_8859_1));

    assertEquals(
        """
                 Épicerie coop
        T O T A L               3 , 1 0
                                   merci
                    [QR T-1]
             [EAN-13 5400141234565]
             [Code 128 T-00001234]
                 [image 8 x 2]
        - - - - - - - - - - - - - - - -
                    [tiroir]
        """,
        PaperText.of(layout.lay(paper), 32));
  }

  private static Element text(String text) {
    return new Element.Text(text, null, null, null, null);
  }
}
