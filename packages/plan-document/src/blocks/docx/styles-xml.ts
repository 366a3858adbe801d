import { type Attributes, isOn, readXml } from "./xml.ts";

/** What a paragraph takes from its style. */
export interface StyleProperties {
  basedOn?: string;
  numId?: string;
  level?: number;
  outline?: number;
  align?: string;
  bold?: boolean;
  italic?: boolean;
  hidden?: boolean;
  /** Shown in capitals, however it is typed. */
  capitals?: boolean;
  font?: string;
}

/** Styles by id. */
export class Styles {
  readonly #own: ReadonlyMap<string, StyleProperties>;
  readonly #resolved = new Map<string, StyleProperties>();
  readonly defaultParagraph: string | null;
  /** The font of words that neither run nor style sets in one. */
  readonly defaultFont: string;

  constructor(
    own: ReadonlyMap<string, StyleProperties>,
    defaultParagraph: string | null,
    defaultFont: string,
  ) {
    this.#own = own;
    this.defaultParagraph = defaultParagraph;
    this.defaultFont = defaultFont;
  }

  /** A style with everything it inherits; an unknown style has no properties. */
  resolve(id: string | null): StyleProperties {
    if (id === null) return { font: this.defaultFont };
    const known = this.#resolved.get(id);
    if (known) return known;
    const resolved: StyleProperties = { font: this.defaultFont, ...this.bare(id) };
    this.#resolved.set(id, resolved);
    return resolved;
  }

  /** What a style and those it is based on set, and nothing else: all that a character style says of its words. */
  bare(id: string): StyleProperties {
    const chain: StyleProperties[] = [];
    const seen = new Set<string>();
    for (
      let next: string | undefined = id;
      next !== undefined && !seen.has(next);
      next = this.#own.get(next)?.basedOn
    ) {
      seen.add(next);
      const own = this.#own.get(next);
      if (own) chain.unshift(own);
    }
    return Object.assign({}, ...chain) as StyleProperties;
  }
}

/** The font of Latin letters, which old Vietnamese fonts draw their codes as. */
export const fontOf = (attributes: Attributes): string | undefined =>
  attributes["w:ascii"] ?? attributes["w:hAnsi"];

const number = (attributes: Attributes): number => Number(attributes["w:val"] ?? 0) || 0;

const PROPERTIES: Readonly<
  Record<string, (style: StyleProperties, attributes: Attributes) => void>
> = {
  "w:basedOn": (style, attributes) => assign(style, "basedOn", attributes["w:val"]),
  "w:numId": (style, attributes) => assign(style, "numId", attributes["w:val"]),
  "w:jc": (style, attributes) => assign(style, "align", attributes["w:val"]),
  "w:rFonts": (style, attributes) => assign(style, "font", fontOf(attributes)),
  "w:ilvl": (style, attributes) => {
    style.level = number(attributes);
  },
  "w:outlineLvl": (style, attributes) => {
    style.outline = number(attributes);
  },
  "w:b": (style, attributes) => {
    style.bold = isOn(attributes);
  },
  "w:i": (style, attributes) => {
    style.italic = isOn(attributes);
  },
  "w:vanish": (style, attributes) => {
    style.hidden = isOn(attributes);
  },
  "w:caps": (style, attributes) => {
    style.capitals = isOn(attributes);
  },
};

function assign(
  style: StyleProperties,
  key: "basedOn" | "numId" | "align" | "font",
  value: string | undefined,
): void {
  if (value !== undefined) style[key] = value;
}

/** Reads word/styles.xml; without one every paragraph is plain. */
export function readStyles(part: Uint8Array | null): Styles {
  const styles = new Map<string, StyleProperties>();
  let current: StyleProperties | null = null;
  let standard: string | null = null;
  const defaults: StyleProperties = {};
  if (part) {
    readXml(part, {
      open(name, attributes) {
        if (name === "w:docDefaults") current = defaults;
        if (name === "w:style") {
          current = {};
          const id = attributes["w:styleId"] ?? "";
          styles.set(id, current);
          if (attributes["w:type"] === "paragraph" && isDefault(attributes)) standard = id;
        } else if (current) PROPERTIES[name]?.(current, attributes);
      },
      close(name) {
        if (name === "w:style" || name === "w:docDefaults") current = null;
      },
    });
  }
  return new Styles(styles, standard, defaults.font ?? "");
}

const isDefault = (attributes: Attributes): boolean =>
  /^(?:1|true|on)$/.test(attributes["w:default"] ?? "");
