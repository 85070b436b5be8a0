package coop.fourmiliere.sales.till;

/** Where the life of every till session is published, keyed by the session. */
public final class TillTopic {

  /** The topic's name. */
  public static final String NAME = "sales.till";

  private TillTopic() {}
}
