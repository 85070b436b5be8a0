package coop.fourmiliere.device.dialect;

import coop.fourmiliere.device.paper.Element;
import coop.fourmiliere.device.paper.Layout;
import coop.fourmiliere.device.paper.Paper;
import coop.fourmiliere.device.paper.PaperText;
import coop.fourmiliere.device.preview.PaperPicture;
import java.util.Optional;

/**
 * A printer as one that prepares papers sees it: its model, its width, its drawer and the logo.
 *
 * @param layout for its columns and letters
 * @param drawer where the drawer hangs
 * @param logo what stands at the head of each ticket, no wider than the paper
 */
public record Press(Model model, Layout layout, DrawerPin drawer, Optional<Element.Image> logo) {

  /**
   * A press without a logo, whose drawer hangs where it usually does.
   *
   * @param columns characters in a line, as the model usually has when empty
   * @throws IllegalArgumentException when no paper is that wide
   */
  public static Press of(Model model, Optional<Integer> columns) {
    Layout layout = new Layout(columns.orElse(model.columns()), model.letters());
    return new Press(model, layout, DrawerPin.TWO, Optional.empty());
  }

  /** The same with its drawer there. */
  public Press with(DrawerPin pin) {
    return new Press(model, layout, pin, logo);
  }

  /** The same with that logo. */
  public Press with(Element.Image head) {
    return new Press(model, layout, drawer, Optional.of(head));
  }

  /** The paper of a ticket with the logo, if there is one. */
  public Paper headed(Paper ticket) {
    return logo.map(ticket::headed).orElse(ticket);
  }

  /** The bytes that print the paper. */
  public byte[] bytes(Paper paper) {
    return dialect().print(layout.lay(paper), layout, model.codePage());
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
    return dialect().asks();
  }

  private Dialect dialect() {
    return model.dialect(drawer);
  }
}
