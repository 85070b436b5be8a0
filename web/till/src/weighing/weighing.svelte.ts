import type { Article } from '../assortment/article';
import type { Tare } from './tare';

/** What is weighed now. */
export class Weighing {
  article = $state.raw<Article | null>(null);
  /** The weight is typed, whatever lies on the scale. */
  byHand = $state(false);
  /** The container of this article, and of no other. */
  tare = $state.raw<Tare | null>(null);
  /** The empty container is weighed, or its weight typed: nothing is sold by that. */
  taring = $state(false);
  /** Jars are often weighed first and filled later. */
  lastTare = $state.raw<Tare | null>(null);

  begin(article: Article): void {
    this.article = article;
    this.tare = null;
    this.taring = false;
  }

  end(): void {
    this.article = null;
    this.tare = null;
  }

  /** The next customer has other containers. */
  forget(): void {
    this.end();
    this.lastTare = null;
  }

  putIn(tare: Tare): void {
    this.tare = tare;
    this.lastTare = tare;
    this.taring = false;
  }
}
