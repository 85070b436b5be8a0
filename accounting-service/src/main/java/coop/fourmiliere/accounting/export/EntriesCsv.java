package coop.fourmiliere.accounting.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import coop.fourmiliere.accounting.statement.EntryView;
import coop.fourmiliere.accounting.statement.EntryView.PostingView;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Entries as CSV, one line per posting: RFC 4180, UTF-8 with a byte order mark, a decimal point in
 * amounts of euro. Text that a spreadsheet would take for a formula gets an apostrophe in front.
 */
final class EntriesCsv {

  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final String FORMULA_SIGNS = "=+-@\t\r";
  private static final int DECIMALS = 2;

  private final CSVPrinter csv;

  private EntriesCsv(CSVPrinter csv) {
    this.csv = csv;
  }

  /** Begins a file with its header. */
  static EntriesCsv begin(OutputStream out) throws IOException {
    Writer writer = new OutputStreamWriter(out, UTF_8);
    writer.write(BYTE_ORDER_MARK);
    EntriesCsv file = new EntriesCsv(new CSVPrinter(writer, CSVFormat.RFC4180));
    file.csv.printRecord(
        "date",
        "journal",
        "number",
        "account",
        "accountName",
        "description",
        "debit",
        "credit",
        "vatRate",
        "sourceType",
        "source",
        "tillId",
        "tillSessionId");
    return file;
  }

  void add(List<EntryView> entries) throws IOException {
    for (EntryView entry : entries) {
      for (PostingView posting : entry.postings()) {
        csv.printRecord(
            entry.date(),
            entry.journal(),
            entry.number(),
            posting.account(),
            text(posting.accountName()),
            text(entry.description()),
            decimal(posting.debitCents()),
            decimal(posting.creditCents()),
            posting.vatRateBp() == null ? null : decimal(posting.vatRateBp()),
            entry.sourceType(),
            entry.source(),
            text(entry.tillId()),
            entry.tillSessionId());
      }
    }
    csv.flush();
  }

  private static String text(String text) {
    boolean formula = text != null && !text.isEmpty() && FORMULA_SIGNS.indexOf(text.charAt(0)) >= 0;
    return formula ? "'" + text : text;
  }

  private static String decimal(long hundredths) {
    return BigDecimal.valueOf(hundredths, DECIMALS).toPlainString();
  }
}
