package coop.fourmiliere.device.paper;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What is to be printed, from top to bottom.
 *
 * @param elements one to 1200: a ticket of 500 lines has two for each
 */
public record Paper(@NotNull @Size(min = 1, max = 1200) List<@NotNull @Valid Element> elements) {

  /** Keeps its own copy of the elements; a null among them is left to validation. */
  public Paper {
    elements = elements == null ? null : Collections.unmodifiableList(new ArrayList<>(elements));
  }

  /**
   * The same paper with the words of the mark above. What was begun may not have come to opening
   * the drawer, so a reprint opens it; a duplicate is paper alone.
   */
  public Paper marked(Mark mark) {
    if (mark == Mark.NONE) {
      return this;
    }
    List<Element> marked = new ArrayList<>();
    marked.add(new Element.Text(mark.words(), null, Align.CENTRE, true, false));
    marked.addAll(elements);
    Paper paper = new Paper(marked);
    return mark == Mark.DUPLICATE ? paper.withoutDrawer() : paper;
  }

  /** The same paper with that at its head; a drawer that opens first does not wait for it. */
  public Paper headed(Element head) {
    int first = 0;
    while (first < elements.size() && elements.get(first) instanceof Element.Drawer) {
      first++;
    }
    List<Element> headed = new ArrayList<>(elements);
    headed.add(first, head);
    return new Paper(headed);
  }

  /** The same paper, which leaves the drawer closed. */
  public Paper withoutDrawer() {
    return new Paper(
        elements.stream().filter(element -> !(element instanceof Element.Drawer)).toList());
  }

  /** Whether it opens the drawer. */
  public boolean opensDrawer() {
    return elements.stream().anyMatch(Element.Drawer.class::isInstance);
  }

  /** Whether it leaves something to read. */
  public boolean leavesText() {
    return !firstWords().isEmpty();
  }

  /** The first line that has something to read, right part included; empty when none has. */
  public String firstWords() {
    return elements.stream()
        .filter(element -> element instanceof Element.Text text && !text.isBlank())
        .findFirst()
        .map(element -> ((Element.Text) element).words())
        .orElse("");
  }
}
