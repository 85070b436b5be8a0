/** Something that the server must get, kept until it has answered. */
export interface OutboxItem {
  readonly id: string;
  /** Sent in this order. */
  readonly sequence: number;
  readonly kind: 'sale' | 'refund' | 'cash-movement';
  readonly method: 'PUT' | 'POST';
  readonly path: string;
  readonly body: unknown;
  readonly madeAt: string;
  readonly attempts: number;
  /** The server said no for good; kept and shown, never dropped. */
  readonly refusal?: { readonly code: string; readonly status: number; readonly detail: string };
}
