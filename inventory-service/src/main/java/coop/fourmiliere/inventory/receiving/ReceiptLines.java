package coop.fourmiliere.inventory.receiving;

import coop.fourmiliere.inventory.InventoryProblem;
import coop.fourmiliere.inventory.catalogue.Article;
import coop.fourmiliere.inventory.catalogue.Articles;
import coop.fourmiliere.kernel.Money;
import coop.fourmiliere.web.CommonProblem;
import coop.fourmiliere.web.ProblemCode;
import coop.fourmiliere.web.Refusal;
import coop.fourmiliere.web.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Makes the lines of a receipt from what was said: names from the catalogue, costs by the rule. */
@ApplicationScoped
class ReceiptLines {

  private final Articles articles;

  ReceiptLines(Articles articles) {
    this.articles = articles;
  }

  /**
   * The lines with their names and costs.
   *
   * @throws Refusal naming the line whose article is unknown or not stocked, or whose cost is
   *     missing or too great
   */
  Priced priced(List<ReceiveGoods.Line> said) {
    Map<UUID, Article> known =
        articles.byId(said.stream().map(ReceiveGoods.Line::articleId).distinct().toList());
    List<GoodsReceipt.Line> lines = new ArrayList<>(said.size());
    Money total = Money.ZERO;
    for (ReceiveGoods.Line line : said) {
      Article article = known.get(line.articleId());
      check(line, article, "lines[" + lines.size() + "]");
      lines.add(
          new GoodsReceipt.Line(
              lines.size() + 1,
              article.id(),
              article.name(),
              article.unit(),
              line.quantityMilli(),
              line.unitCost(),
              line.cost().cents()));
      total = total.plus(line.cost());
    }
    return new Priced(lines, total);
  }

  private static void check(ReceiveGoods.Line line, Article article, String field) {
    if (!line.hasCost()) {
      throw refusal(CommonProblem.INVALID, field + ".unitCostCents", "not-null");
    }
    if (article == null) {
      throw refusal(InventoryProblem.ARTICLE_UNKNOWN, field + ".articleId", "unknown");
    }
    if (!article.isStocked()) {
      throw refusal(InventoryProblem.ARTICLE_NOT_STOCKED, field + ".articleId", "not-stocked");
    }
    if (line.costsTooMuch()) {
      throw refusal(InventoryProblem.COST_TOO_LARGE, field + ".unitCostCents", "max");
    }
  }

  private static Refusal refusal(ProblemCode problem, String field, String code) {
    return new Refusal(
        problem, problem.title(), List.of(new Violation(field, code, problem.title())));
  }

  /** Lines and what they cost together. */
  record Priced(List<GoodsReceipt.Line> lines, Money total) {}
}
