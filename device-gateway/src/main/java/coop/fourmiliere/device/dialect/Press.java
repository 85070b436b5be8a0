package coop.fourmiliere.device.dialect;

import coop.fourmiliere.device.paper.Layout;
import coop.fourmiliere.device.paper.Paper;
import coop.fourmiliere.device.paper.PaperText;
import coop.fourmiliere.device.preview.PaperPicture;
import java.util.Optional;

/**
 * A printer as one that prepares papers sees it: its model and its width.
 *
 * @param layout for its columns and letters
 */
public record Press(Model model, Layout layout) {

  /**
   * A press.
   *
   * @param columns characters in a line, as the model usually has when empty
   * @throws IllegalArgumentException when no paper is that wide
   */
  public static Press of(Model model, Optional<Integer> columns) {
    return new Press(model, new Layout(columns.orElse(model.columns()), model.letters()));
  }

  /** The bytes that print the paper. */
  public byte[] bytes(Paper paper) {
    return model.dialect().print(layout.lay(paper), layout, model.codePage());
  }

  /** The paper as text, with the letters that the printer has. */
  public String text(Paper paper) {
    return PaperText.of(layout.lay(paper), layout.columns());
  }

  /** The paper as a picture (PNG), as this printer would put it on its roll. */
  public byte[] picture(Paper paper) {
    return PaperPicture.of(layout.lay(paper), layout);
  }

  /** Why the paper can't be printed, if it can't. */
  public Optional<String> misfit(Paper paper) {
    return layout.misfit(paper);
  }

  /** Whether the printer can be asked how it is. */
  public boolean asks() {
    return model.dialect().asks();
  }
}
