/** The right to act alone on `key` until `expiresAt`. `epoch` grows with each new holder: a write fenced by it refuses a late one. */
export interface Lease {
  readonly key: string;
  readonly holder: string;
  readonly epoch: number;
  /** Epoch ms. */
  readonly expiresAt: number;
}

/** Named leases over all workers. */
export interface Leases {
  /** The lease, or undefined where another holds it. The holder itself gets its lease again, renewed, with the same epoch. */
  acquire(key: string, holder: string, ttlMs: number): Promise<Lease | undefined>;
  /** Renews many at once; gives back those that are still held. */
  renew(leases: readonly Lease[], ttlMs: number): Promise<readonly Lease[]>;
  /** Ends a lease that is still held; a lost one is left alone. */
  release(lease: Lease): Promise<void>;
}
