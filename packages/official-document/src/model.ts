/** What a table's cell shows; with `href`, an absolute address the figure opens onto. */
export type Cell = string | { readonly text: string; readonly href: string };

/** A table of an official document: widths are shares of the text width, in percent. */
export interface OfficialTable {
  readonly kind: "table";
  readonly columns: readonly {
    readonly heading: string;
    readonly width: number;
    readonly align?: "left" | "center" | "right";
  }[];
  readonly rows: readonly {
    /** With `span`, the first one alone, over all columns: the heading of a group. */
    readonly cells: readonly Cell[];
    readonly strong?: boolean;
    readonly span?: boolean;
  }[];
}

/** A piece of the body, in the order it is printed. */
export type BodyBlock =
  | { readonly kind: "paragraph"; readonly text: string }
  /** Items each on a line of its own, after a dash. */
  | { readonly kind: "list"; readonly items: readonly string[] }
  | { readonly kind: "heading"; readonly level: 1 | 2 | 3; readonly text: string }
  | OfficialTable;

/** Who signs and in what capacity (Decree 30/2020, Annex I, II.7): TM. on behalf, KT. in place of, TL. by order, TUQ. by authority, Q. acting. */
export interface SignatureBlock {
  readonly capacity: "TM." | "KT." | "TL." | "TUQ." | "Q." | null;
  /** The body signed for, after TM.; null when a person signs for themselves. */
  readonly body: string | null;
  readonly position: string;
  readonly name: string | null;
}

/** A *Phụ lục*; its number, and the reference to the document it belongs to, are printed by themselves. */
export interface Annex {
  readonly title: string;
  readonly body: readonly BodyBlock[];
  /** For wide tables: the sheet lies on its side. */
  readonly landscape?: boolean;
}

/** An administrative document of Decree 30/2020, without its looks. */
export interface OfficialDocument {
  readonly governingOrgan: string | null;
  readonly issuingOrgan: string;
  /** Null while not yet numbered: the blank is printed. */
  readonly number: { readonly serial: number | null; readonly notation: string };
  readonly place: string;
  /** ISO date; null while not yet signed. */
  readonly date: string | null;
  readonly typeName: string;
  /**
   * A letter (công văn) prints no type name: its abstract stands under the number after "V/v", and its addressees stand
   * aligned under the colon (Decree 30/2020, form 1.5).
   */
  readonly letter?: boolean;
  readonly abstract: string;
  readonly addressees: readonly string[];
  readonly bases: readonly string[];
  readonly body: readonly BodyBlock[];
  readonly signature: SignatureBlock;
  readonly recipients: readonly string[];
  /** Each begins on a page of its own. */
  readonly annexes?: readonly Annex[];
}

/** Page margins in millimetres; the decree allows top and bottom 20–25, left 30–35, right 15–20. */
export interface PageMargins {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** The decree's own sample document. */
export const sampleMargins: PageMargins = { top: 25, bottom: 20, left: 35, right: 20 };
