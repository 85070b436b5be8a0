package coop.fourmiliere.device.journal;

import coop.fourmiliere.web.Refusal;

/**
 * The journal can't do its work now: the disk is full, the file is damaged or can't be written. The
 * message is a sentence for the person at the till that says what to do.
 */
public class JournalUnavailable extends Refusal {

  private static final long serialVersionUID = 1L;

  JournalUnavailable(String whatToDo) {
    super(JournalProblem.JOURNAL_UNAVAILABLE, whatToDo);
  }
}
