/** A time as gold tells it; the fields in `Any` and `Free` say which other readings are right. */
export interface GoldTiming {
  readonly raw?: string;
  readonly kind: string;
  readonly start: string | null;
  readonly end: string | null;
  readonly kindAny?: readonly string[];
  readonly startAny?: readonly string[];
  readonly endAny?: readonly string[];
  /** A pure deadline: its beginning is not compared. */
  readonly startFree?: boolean;
  /** Only the kind is compared. */
  readonly endFree?: boolean;
}

export interface GoldQuota {
  readonly count: number;
  readonly unit: string;
  readonly per: string;
  readonly perYear?: number | null;
  readonly countAny?: readonly number[];
  readonly unitAny?: readonly string[];
  readonly perAny?: readonly string[];
  /** May be read or left. */
  readonly optional?: boolean;
}

export interface Named {
  readonly path: string;
  readonly title: string;
  readonly titleAny?: readonly string[];
}

export interface GoldTask extends Named {
  readonly lead?: readonly string[];
  readonly coordinating?: readonly string[];
  readonly directing?: readonly string[];
  readonly timing: GoldTiming | null;
  readonly timingAny?: readonly GoldTiming[];
  readonly quotas?: readonly GoldQuota[];
}

export interface GoldDuty extends Named {
  readonly units: readonly string[];
}

/** What a careful official understands of one document: the shape of a `gold.json`. */
export interface Gold {
  readonly documentNumber: string | null;
  readonly year: number | null;
  readonly isPlan?: boolean;
  readonly groups?: readonly Named[];
  readonly tasks: readonly GoldTask[];
  readonly responsibilities?: readonly GoldDuty[];
  /** Work is grouped by unit, so that duties and tasks are one list. */
  readonly mergeResponsibilities?: boolean;
}

export interface ReadTask extends Named {
  readonly lead?: readonly string[];
  readonly coordinating?: readonly string[];
  readonly directing?: readonly string[];
  readonly timing?: {
    readonly kind: string;
    readonly start: string | null;
    readonly end: string | null;
  } | null;
  readonly quotas?: readonly {
    readonly count: number;
    readonly unit: string;
    readonly per: string;
  }[];
}

/** What is compared of a document as read; a `PlanDocument` satisfies it. */
export interface ReadDocument {
  readonly documentNumber: string | null;
  readonly year: number | null;
  readonly isPlan: boolean;
  readonly tasks: readonly ReadTask[];
  readonly responsibilities: readonly GoldDuty[];
}
