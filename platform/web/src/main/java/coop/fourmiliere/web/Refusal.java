package coop.fourmiliere.web;

import java.util.List;

/** A request that the shop's rules refuse. Becomes problem details; nothing of it has been done. */
public class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient ProblemCode code;
  private final transient List<Violation> violations;

  /**
   * @param detail what is wrong with this request and what to do
   */
  public Refusal(ProblemCode code, String detail) {
    this(code, detail, List.of());
  }

  /**
   * @param detail what is wrong with this request and what to do
   * @param violations the fields that are at fault
   */
  public Refusal(ProblemCode code, String detail, List<Violation> violations) {
    super(detail);
    this.code = code;
    this.violations = List.copyOf(violations);
  }

  /** The reason. */
  public ProblemCode code() {
    return code;
  }

  /** The fields at fault, maybe none. */
  public List<Violation> violations() {
    return violations;
  }
}
