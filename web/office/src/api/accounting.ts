/** What accounting-service answers. Money in cents. */

export interface Posting {
  account: string;
  accountName?: string;
  debitCents: number;
  creditCents: number;
}

export interface Entry {
  id: string;
  journal: string;
  number: number;
  date: string;
  recordedAt: string;
  source: string;
  sourceType: string;
  tillId?: string;
  tillSessionId?: string;
  description?: string;
  postings: Posting[];
  hash: string;
}

export interface BalanceLine {
  account: string;
  name: string;
  debitCents: number;
  creditCents: number;
}

export interface TrialBalance {
  lines: BalanceLine[];
  debitCents: number;
  creditCents: number;
}

/** An event that could not be booked, waiting for someone to put its cause right. */
export interface Parked {
  id: string;
  type: string;
  eventId: string;
  reason: string;
  parkedAt: string;
  attempts: number;
}

export const JOURNALS = ['VEN', 'CAI', 'ACH'] as const;
