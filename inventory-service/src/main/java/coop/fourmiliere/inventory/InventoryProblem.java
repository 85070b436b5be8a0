package coop.fourmiliere.inventory;

import coop.fourmiliere.web.ProblemCode;

/** Why the stockroom refuses a request. */
public enum InventoryProblem implements ProblemCode {
  ARTICLE_NOT_FOUND(404, "There is no such article."),
  RECEIPT_NOT_FOUND(404, "There is no such goods receipt."),
  RECEIPT_DIFFERS(409, "Another goods receipt has this id."),
  SUPPLIER_UNKNOWN(422, "The supplier is not in the catalogue."),
  ARTICLE_UNKNOWN(422, "An article is not in the catalogue."),
  ARTICLE_NOT_STOCKED(422, "A deposit or voucher is not received as goods."),
  DATE_IMPOSSIBLE(422, "Goods are received today or on an earlier day of this century."),
  COST_TOO_LARGE(422, "The cost is beyond what the books can hold.");

  private final int status;
  private final String title;

  InventoryProblem(int status, String title) {
    this.status = status;
    this.title = title;
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public String title() {
    return title;
  }
}
