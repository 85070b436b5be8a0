import { Api, Problem, SignIn, Unreachable, uuidV7, toasts, type SignedIn } from '@fourmiliere/ui';
import type { Article } from '../assortment/article';
import { isMeasured } from '../assortment/article';
import { Catalogue } from '../assortment/search';
import { storedCatalogue, syncAssortment } from '../assortment/sync';
import { Devices } from '../devices/devices.svelte';
import { Pairing } from '../devices/pairing.svelte';
import { Outbox } from '../outbox/outbox.svelte';
import { isOpen } from '../payment/cardPayment';
import { CardPayments, type CardKeeper } from '../payment/cardPayment.svelte';
import { Verdicts } from '../payment/verdicts.svelte';
import { Refunds } from '../refund/refunds.svelte';
import { learnHeading } from '../sale/heading.svelte';
import type { Receipt } from '../sale/receipt';
import {
  cashMovement,
  closeSession,
  openSessionOf,
  sessionReport,
  type CashCount,
  type Session,
} from '../session/session';
import { KnownStaff } from '../session/knownStaff';
import type { TillStore } from '../store/store';
import { Weighing } from '../weighing/weighing.svelte';
import { euro, t } from '../i18n/words';
import { Connection } from './connection.svelte';
import { Register, type At } from './register.svelte';
import { Settings } from './settings.svelte';
import { play } from './sounds';

export type Screen = 'sell' | 'receipt' | 'tickets' | 'refund' | 'report' | 'closing' | 'closed';
type Answered = { receiptNumber?: number; late?: boolean };

const syncEveryMs = 60_000;
/** Longer than this the paper doesn't wait for the ticket's number. */
const numberWithinMs = 1_500;

/** The till: holds its parts together and decides which screen is shown. */
export class Till {
  readonly settings = new Settings();
  readonly signIn = new SignIn();
  readonly connection = new Connection(() => void this.#serverIsBack());
  readonly api = new Api(this.signIn, this.connection.fetch);
  readonly pairing = new Pairing(new Api(this.signIn));
  /** The gateway answers for itself: its silence is not the shop's. */
  readonly gateway = new Api(this.signIn, undefined, undefined, () => this.pairing.key);
  readonly register: Register;
  readonly outbox: Outbox;
  readonly devices: Devices;
  readonly staff: KnownStaff;
  readonly cards: CardPayments;
  readonly verdicts: Verdicts;
  readonly refunds: Refunds;

  ready = $state(false);
  catalogue = $state.raw(new Catalogue([]));
  session = $state.raw<Session | null>(null);
  /** The server has not yet said whether this till has an open session. */
  sessionUnsure = $state(true);
  /** The session in hand was closed by somebody else. */
  closedElsewhere = $state(false);
  screen = $state<Screen>('sell');
  receipt = $state.raw<Receipt | null>(null);
  closed = $state.raw<Session | null>(null);
  readonly weighing = new Weighing();
  scannedBadge = $state('');
  #synced = false;
  /** The session that somebody asked to close, until the server says that it is. */
  #closing = '';

  constructor(readonly store: TillStore) {
    this.register = new Register(store, () => {
      play('bad');
      toasts.show(t('basket.paid-in-part'), 'bad');
    });
    this.staff = new KnownStaff(store);
    this.outbox = new Outbox(store, {
      send: (item) =>
        item.method === 'PUT'
          ? this.api.put<Answered>(item.path, item.body)
          : this.api.post<Answered>(item.path, item.body).then((answer) => answer ?? {}),
      delivered: (item, answer, receipt) => {
        this.devices.keeping.delivered(item);
        if (receipt && this.receipt?.id === receipt.id) this.receipt = receipt;
        if (answer.late) this.closedElsewhere = item.kind !== 'cash-movement' || this.closedElsewhere;
      },
      refused: () => play('bad'),
    });
    const { settings, gateway, pairing, register } = this;
    this.devices = new Devices(store, settings, gateway, pairing, (code) => this.scan(code), register);
    this.verdicts = new Verdicts(
      store,
      this.gateway,
      () => this.signIn.has('shop') && !this.signIn.ended(Date.now()),
    );
    this.cards = this.#cardsOf(this.register, async () =>
      this.completed(await this.register.takeCard(this.at)),
    );
    this.refunds = new Refunds(store, this.api, {
      cards: (keeper, approved) => this.#cardsOf(keeper, approved),
      at: () => this.at,
      completed: (receipt) => this.completed(receipt),
      tell: () => this.outbox.flush(),
    });
  }

  #cardsOf(keeper: CardKeeper, approved: () => Promise<void>): CardPayments {
    return new CardPayments(
      this.gateway,
      () => this.devices.gateway,
      keeper,
      approved,
      () => this.signIn.ended(Date.now()),
      (verdict) => void this.verdicts.add(verdict, this.signIn.staffId).catch(() => undefined),
    );
  }

  /** The card terminal has this customer's money, or may have given it back: there is only one way, on. */
  get bound(): boolean {
    return this.register.bound || this.refunds.waiting !== null;
  }

  get at(): At {
    return {
      tillId: this.settings.tillId,
      tillSessionId: this.session?.id ?? '',
      cashier: this.signIn.current?.name ?? '',
      soldBy: this.signIn.staffId,
    };
  }

  async start(): Promise<void> {
    const { register, outbox, devices, refunds, verdicts } = this;
    await Promise.all([register, devices, refunds].map((part) => part.restore()));
    await Promise.all([outbox.load(), verdicts.load()]);
    this.catalogue = await storedCatalogue(this.store);
    const kept = await this.store.remember<Session>('session');
    if (kept && kept.tillId === this.settings.tillId && !kept.closedAt) this.session = kept;
    await this.#showAgain();
    if (this.refunds.waiting) this.screen = 'refund';
    this.ready = true;
    if (this.signIn.current) void this.afterSignIn();
    void this.staff.forgetOld().catch(() => undefined);
    setInterval(() => void this.#tick(), syncEveryMs);
    void navigator.storage?.persist?.();
    window.addEventListener('offline', () => this.connection.offline());
    window.addEventListener('online', () => void this.connection.probe());
  }

  async #showAgain(): Promise<void> {
    const id = await this.store.remember<string | null>('showing');
    const receipt = id ? await this.store.receipt(id) : undefined;
    if (!receipt || !this.session || !this.register.empty) return;
    this.receipt = receipt;
    this.screen = 'receipt';
  }

  /** Signs in at the server; while that is away, whoever this till knows. */
  async signInWith(badge: string, pin: string): Promise<SignedIn> {
    try {
      const signedIn = await this.api.signInWith(badge, pin);
      // A disk without room: then this till does not know them, and that is all.
      void this.staff.learn(badge, pin, signedIn).catch(() => undefined);
      return signedIn;
    } catch (error) {
      if (error instanceof Unreachable) return this.#signInKnown(badge, pin);
      if (error instanceof Problem && error.status === 401)
        await this.#unlearn(badge, pin).catch(() => undefined);
      throw error;
    }
  }

  async #signInKnown(badge: string, pin: string): Promise<SignedIn> {
    const known = await this.staff.recognise(badge, pin);
    if (!known) throw new Problem(503, 'not-known-here');
    this.signIn.accept(known);
    return known;
  }

  /** The server no longer takes what this till would: somebody left, or has another code. */
  async #unlearn(badge: string, pin: string): Promise<void> {
    if (await this.staff.recognise(badge, pin)) await this.staff.forget(badge);
  }

  /** Somebody is at the till: find its session, send what waits, fetch what changed. */
  async afterSignIn(): Promise<void> {
    this.scannedBadge = '';
    this.devices.connect();
    const told = Promise.allSettled([this.verdicts.tell(), learnHeading(this.api)]);
    await Promise.allSettled([this.findSession(), this.outbox.signedIn(), this.syncArticles(), told]);
  }

  signOut(): void {
    this.devices.pole.show([]);
    this.devices.disconnect();
    this.signIn.signOut();
    this.weighing.forget();
    this.toSell();
  }

  async findSession(): Promise<void> {
    try {
      const found = await openSessionOf(this.api, this.settings.tillId);
      this.sessionUnsure = false;
      if (this.session && found?.id !== this.session.id) {
        if (await this.#hasClosed(this.session.id)) return;
        this.closedElsewhere = true;
      } else this.useSession(found);
      if (this.closedElsewhere && this.register.empty && !this.bound) this.leaveClosedSession(found);
    } catch (error) {
      this.sessionUnsure = error instanceof Unreachable;
      if (!(error instanceof Unreachable) && !(error instanceof Problem)) throw error;
    }
  }

  /** Closes the session in hand. When the answer gets lost, the next look at the server shows what came of it. */
  async close(id: string, cashCount: CashCount): Promise<void> {
    const session = this.at.tillSessionId;
    this.#closing = session;
    try {
      this.#showClosed(await closeSession(this.api, session, id, cashCount));
    } catch (error) {
      if (error instanceof Problem && error.status < 500) this.#closing = '';
      throw error;
    }
  }

  /** Shows the report of the closing that somebody waits for; false when nobody does, or it can't be had. */
  async #hasClosed(session: string): Promise<boolean> {
    if (this.screen !== 'closing' || this.#closing !== session) return false;
    try {
      this.#showClosed(await sessionReport(this.api, session));
      return true;
    } catch (error) {
      if (error instanceof Problem) return false;
      throw error;
    }
  }

  #showClosed(session: Session): void {
    this.#closing = '';
    this.closed = session;
    this.leaveClosedSession();
    this.screen = 'closed';
  }

  useSession(session: Session | null): void {
    this.session = session;
    this.closedElsewhere = false;
    this.sessionUnsure = false;
    void this.store.keep('session', session).catch(() => undefined);
  }

  leaveClosedSession(next: Session | null = null): void {
    this.useSession(next);
    this.toSell();
  }

  /** To the next sale, unless the terminal was asked to give back: that has to be decided. */
  toSell(): void {
    this.weighing.end();
    this.refunds.leave();
    this.screen = this.refunds.waiting ? 'refund' : 'sell';
  }

  async syncArticles(): Promise<void> {
    try {
      const news = await syncAssortment(this.api, this.store, !this.#synced);
      this.#synced = true;
      if (news) this.catalogue = news;
    } catch (error) {
      if (!(error instanceof Unreachable) && !(error instanceof Problem)) throw error;
    }
  }

  /** Forgets what was fetched and fetches the whole assortment again. */
  async reloadArticles(): Promise<void> {
    this.#synced = false;
    await this.syncArticles();
    toasts.show(t('menu.reloaded', { count: this.catalogue.size }), 'good');
  }

  /** A code from the scanner, whichever way it came. */
  scan(code: string): void {
    if (!this.signIn.active) {
      if (this.signIn.lost && this.catalogue.byCode(code)) this.#hold(code);
      else this.scannedBadge = code;
      return;
    }
    if (!this.session) return this.#hold(code);
    if (this.screen === 'receipt' && !this.register.paying) this.nextCustomer();
    if (this.screen !== 'sell' || this.register.paying) return this.#hold(code);
    this.#sell(code);
  }

  pick(article: Article): void {
    if (this.register.full) {
      play('bad');
      toasts.show(t('basket.full'), 'bad');
    } else if (isMeasured(article)) {
      this.devices.touch(null);
      this.weighing.begin(article);
    } else {
      this.register.add(article, this.depositOf(article));
      play('ok');
    }
  }

  depositOf(article: Article): Article | undefined {
    return article.depositArticleId ? this.catalogue.byId(article.depositArticleId) : undefined;
  }

  /** Takes scans that waited into the ticket. */
  addHeld(): void {
    if (isOpen(this.register.card)) return;
    this.register.pay(false);
    for (const scan of this.register.release()) this.#sell(scan.code);
  }

  nextCustomer(): void {
    this.#show(null);
    this.weighing.forget();
    this.toSell();
  }

  completed(receipt: Receipt | null): void {
    if (!receipt) return;
    this.#show(receipt);
    this.screen = 'receipt';
    play('done');
    const sent = this.#keepAndSend().catch(() => undefined);
    if (this.devices.printing.known) {
      void this.devices.printing.print(receipt.id, () => this.#numbered(receipt, sent));
    }
  }

  /** Leaves with the gateway what the server has not got yet, should this browser die, and sends it. */
  async #keepAndSend(): Promise<void> {
    await this.devices.keeping.keep(await this.store.outbox().catch(() => []));
    await this.outbox.flush();
  }

  /** The ticket with its number, if the server gives it soon. */
  async #numbered(receipt: Receipt, sent: Promise<unknown>): Promise<Receipt> {
    await Promise.race([sent, new Promise((resolve) => setTimeout(resolve, numberWithinMs))]);
    return (await this.store.receipt(receipt.id)) ?? receipt;
  }

  async moveCash(kind: 'in' | 'out' | 'safe', amountCents: number, reason: string): Promise<void> {
    const id = uuidV7();
    await this.store.complete(cashMovement(id, this.at, { kind, amountCents, reason }));
    if (this.signIn.has('shop')) {
      const why = `${t(`movement.${kind}`)} ${euro(amountCents)} : ${reason}`;
      void this.openDrawer(why.slice(0, 200), id);
    }
    await this.outbox.flush();
  }

  /** Opens the drawer without a sale, where there is a printer that can; else says that there is the key. */
  async openDrawer(reason: string, id = uuidV7()): Promise<void> {
    const { printing } = this.devices;
    if (!printing.known || (await printing.openDrawer(id, reason))) return;
    play('bad');
    toasts.show(t('drawer.use-key'), 'bad');
  }

  /** The receipt in front is there again after a reload: its change may not be given yet. */
  #show(receipt: Receipt | null): void {
    this.receipt = receipt;
    void this.store.keep('showing', receipt?.id ?? null).catch(() => undefined);
  }

  #sell(code: string): void {
    const article = this.catalogue.byCode(code);
    if (!article) {
      this.register.addUnknown(code);
      play('bad');
    } else if (isMeasured(article) && this.weighing.article) this.#hold(code);
    else this.pick(article);
  }

  #hold(code: string): void {
    this.register.hold(code);
    play('wait');
  }

  async #serverIsBack(): Promise<void> {
    if (!this.signIn.active) return;
    await Promise.allSettled([this.outbox.flush(), this.findSession(), this.syncArticles()]);
  }

  /** What fails is tried again in a minute, and hinders nothing else. */
  async #tick(): Promise<void> {
    if (!this.signIn.active) return;
    await this.api.renewIfDue().catch(() => undefined);
    const told = this.verdicts.tell();
    await Promise.allSettled([this.syncArticles(), this.#keepAndSend(), this.findSession(), told]);
  }
}
