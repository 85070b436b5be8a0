import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { Article } from '../assortment/article';
import type { OutboxItem } from '../outbox/item';
import type { Receipt } from '../sale/receipt';

interface Schema extends DBSchema {
  articles: { key: string; value: Article };
  outbox: { key: string; value: OutboxItem; indexes: { sequence: number } };
  receipts: { key: string; value: Receipt; indexes: { completedAt: string } };
  meta: { key: string; value: unknown };
}

const keptReceipts = 300;

/** What this till keeps on its own disk. A completed sale is here before anything is sent. */
export class TillStore {
  private constructor(private readonly db: IDBPDatabase<Schema>) {}

  static async open(name = 'fourmiliere-till'): Promise<TillStore> {
    const db = await openDB<Schema>(name, 1, {
      upgrade(fresh) {
        fresh.createObjectStore('articles', { keyPath: 'id' });
        fresh.createObjectStore('outbox', { keyPath: 'id' }).createIndex('sequence', 'sequence');
        fresh.createObjectStore('receipts', { keyPath: 'id' }).createIndex('completedAt', 'completedAt');
        fresh.createObjectStore('meta');
      },
    });
    return new TillStore(db);
  }

  close(): void {
    this.db.close();
  }

  async remember<T>(key: string): Promise<T | undefined> {
    return (await this.db.get('meta', key)) as T | undefined;
  }

  async keep(key: string, value: unknown): Promise<void> {
    await this.db.put('meta', value, key);
  }

  /** As `keep`, and on the disk when it resolves, whatever happens to this computer then. */
  async keepForSure(key: string, value: unknown): Promise<void> {
    const tx = this.db.transaction('meta', 'readwrite', { durability: 'strict' });
    void tx.store.put(value, key);
    await tx.done;
  }

  async articles(): Promise<Article[]> {
    return this.db.getAll('articles');
  }

  /** A whole assortment replaces the old one; a delta is laid over it. */
  async storeArticles(
    changed: readonly Article[],
    gone: readonly string[],
    whole: boolean,
    meta: object,
  ): Promise<void> {
    const tx = this.db.transaction(['articles', 'meta'], 'readwrite');
    const articles = tx.objectStore('articles');
    if (whole) await articles.clear();
    for (const article of changed) void articles.put(article);
    for (const id of gone) void articles.delete(id);
    void tx.objectStore('meta').put(meta, 'assortment');
    await tx.done;
  }

  /**
   * Books what has to be sent: outbox item, receipt and the emptied draft in one transaction, on disk when this
   * resolves, so that no crash loses a ticket or sells a basket twice. A refund that is booked already, maybe by another
   * window, stays as it is.
   */
  async complete(
    item: Omit<OutboxItem, 'sequence'>,
    receipt?: Receipt,
    meta: Record<string, unknown> = {},
  ): Promise<void> {
    const tx = this.db.transaction(['outbox', 'receipts', 'meta'], 'readwrite', { durability: 'strict' });
    const booked = item.kind === 'refund' && (await tx.objectStore('receipts').get(item.id));
    const last = await tx.objectStore('outbox').index('sequence').openCursor(null, 'prev');
    const counted = ((await tx.objectStore('meta').get('sequence')) as number | undefined) ?? 0;
    const sequence = Math.max(last?.value.sequence ?? 0, counted) + 1;
    await Promise.all([
      !booked && tx.objectStore('outbox').add({ ...item, sequence }),
      !booked && tx.objectStore('meta').put(sequence, 'sequence'),
      !booked && receipt && tx.objectStore('receipts').put(receipt),
      ...Object.entries(meta).map(([key, value]) => tx.objectStore('meta').put(value, key)),
      tx.done,
    ]);
    // It is sold now, whether or not there is room to tidy up.
    if (receipt) await this.#trimReceipts().catch(() => undefined);
  }

  /** In the order in which they were made. */
  async outbox(): Promise<OutboxItem[]> {
    return this.db.getAllFromIndex('outbox', 'sequence');
  }

  async updateItem(item: OutboxItem): Promise<void> {
    const tx = this.db.transaction('outbox', 'readwrite');
    if (await tx.store.get(item.id)) void tx.store.put(item);
    await tx.done;
  }

  /** The server has it: out of the outbox, its answer onto the receipt. */
  async delivered(item: OutboxItem, answer: Receipt['answer']): Promise<Receipt | undefined> {
    const tx = this.db.transaction(['outbox', 'receipts'], 'readwrite');
    const receipt = await tx.objectStore('receipts').get(item.id);
    const answered = receipt && answer ? { ...receipt, answer } : receipt;
    if (answered) void tx.objectStore('receipts').put(answered);
    void tx.objectStore('outbox').delete(item.id);
    await tx.done;
    return answered;
  }

  async receipt(id: string): Promise<Receipt | undefined> {
    return this.db.get('receipts', id);
  }

  /** The newest first. */
  async receipts(most = 50): Promise<Receipt[]> {
    const found: Receipt[] = [];
    let cursor = await this.db.transaction('receipts').store.index('completedAt').openCursor(null, 'prev');
    while (cursor && found.length < most) {
      found.push(cursor.value);
      cursor = await cursor.continue();
    }
    return found;
  }

  async #trimReceipts(): Promise<void> {
    const tx = this.db.transaction(['receipts', 'outbox'], 'readwrite');
    const keys = await tx.objectStore('receipts').index('completedAt').getAllKeys();
    for (const key of keys.slice(0, Math.max(0, keys.length - keptReceipts)))
      if (!(await tx.objectStore('outbox').get(key))) void tx.objectStore('receipts').delete(key);
    await tx.done;
  }
}
