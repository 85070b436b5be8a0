package coop.fourmiliere.catalog.exchange.row;

import coop.fourmiliere.catalog.sheet.Sheet;
import coop.fourmiliere.catalog.sheet.SheetRow;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads the cells of one row and remembers all that is wrong with it. A column that the file does
 * not have, or an empty cell, reads as null.
 */
public final class RowReader {

  static final int TEXT_MAX = 200;

  private static final Pattern SPACE = Pattern.compile("[\\s\\u00a0]+");
  private static final char UNDECODABLE = '\uFFFD';

  /** Turns the text of a cell into what it means. */
  public interface Rule<T> {
    /** The meaning of a text that is not empty. */
    T read(String text) throws BadCell;
  }

  private final Sheet sheet;
  private final SheetRow row;
  private final List<RefusedRow> faults = new ArrayList<>();
  private final boolean inShape;

  /** A row of a sheet, its shape and encoding already looked at. */
  public RowReader(Sheet sheet, SheetRow row) {
    this.sheet = sheet;
    this.row = row;
    checkShape();
    inShape = faults.isEmpty();
    checkEncoding();
  }

  /** Whether the file has that column. */
  public boolean has(String column) {
    return sheet.column(column) >= 0;
  }

  /** The text of a cell in NFC, space put right; null when empty. */
  public String text(String column) {
    String cell = SPACE.matcher(row.cell(sheet.column(column))).replaceAll(" ").strip();
    if (cell.isEmpty()) {
      return null;
    }
    String text = Normalizer.normalize(cell, Normalizer.Form.NFC);
    if (text.codePointCount(0, text.length()) > TEXT_MAX) {
      fault(column, RowFault.TOO_LONG, "It has more than " + TEXT_MAX + " characters.");
    } else if (text.chars().anyMatch(Character::isISOControl)) {
      fault(column, RowFault.BAD_CHARACTER, "It holds a character that is no text.");
    }
    return text;
  }

  /** What a cell means; null when it is empty or wrong. */
  public <T> T read(String column, Rule<T> rule) {
    String text = text(column);
    if (text == null) {
      return null;
    }
    try {
      return rule.read(text);
    } catch (BadCell e) {
      fault(column, e.fault(), e.getMessage());
      return null;
    }
  }

  /** The text of a cell; when the file does not have the column, what was known before. */
  public String textOr(String column, String known) {
    return has(column) ? text(column) : known;
  }

  /** What a cell means; when the file does not have the column, what was known before. */
  public <T> T readOr(String column, T known, Rule<T> rule) {
    return has(column) ? read(column, rule) : known;
  }

  /** Yes or no; when the file does not tell, what was known before. */
  public boolean flagOr(String column, boolean known) {
    Boolean flag = read(column, Codes::flag);
    return flag == null ? known : flag;
  }

  /** The text of a cell that must not be empty. */
  public String required(String column, RowFault missing) {
    String text = text(column);
    if (text == null) {
      fault(column, missing, "It is empty.");
    }
    return text;
  }

  /** What a cell means that must not be empty; null when it is empty or wrong. */
  public <T> T required(String column, RowFault missing, Rule<T> rule) {
    return required(column, missing) == null ? null : read(column, rule);
  }

  /** Remembers what is wrong with a cell. */
  public void fault(String column, RowFault fault, String message) {
    if (faults.stream().noneMatch(known -> known.field().equals(column))) {
      faults.add(new RefusedRow(sheet.name(), row.number(), column, fault, message));
    }
  }

  /**
   * The refusal of the row when anything is wrong with it: the first fault, and the others in its
   * message.
   */
  public Optional<RefusedRow> refusal() {
    if (faults.isEmpty()) {
      return Optional.empty();
    }
    RefusedRow first = faults.get(0);
    // In a row of another length the cells stand under the wrong names.
    String others =
        faults.stream()
            .skip(1)
            .filter(fault -> inShape)
            .map(fault -> " " + fault.field() + ": " + fault.message())
            .collect(Collectors.joining());
    return Optional.of(
        new RefusedRow(
            first.file(), first.row(), first.field(), first.code(), first.message() + others));
  }

  private void checkShape() {
    int width = sheet.columns().size();
    int cells = row.cells().size();
    if (cells < width) {
      fault(
          sheet.columns().get(cells),
          RowFault.SHORT_ROW,
          "The row has " + cells + " of " + width + " columns.");
    } else if (row.cells().subList(width, cells).stream().anyMatch(cell -> !cell.isBlank())) {
      fault(
          sheet.columns().get(width - 1),
          RowFault.LONG_ROW,
          "The row has more columns than the header.");
    }
  }

  private void checkEncoding() {
    for (int at = 0; at < Math.min(row.cells().size(), sheet.columns().size()); at++) {
      if (row.cell(at).indexOf(UNDECODABLE) >= 0) {
        fault(
            sheet.columns().get(at),
            RowFault.BROKEN_ENCODING,
            "Its letters can't be read: save the file as UTF-8.");
      }
    }
  }
}
