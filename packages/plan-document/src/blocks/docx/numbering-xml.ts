import { bulletSign, formatNumber } from "./number-format.ts";
import { type Attributes, isOn, readXml } from "./xml.ts";

interface Level {
  start: number;
  format: string;
  customFormat: string;
  text: string;
  /** 1-based level whose use restarts this one; 0 never; undefined any higher level. */
  restart?: number;
  legal: boolean;
  style?: string;
}

interface Definition {
  readonly levels: Map<number, Level>;
  /** Another definition, reached through a numbering style. */
  styleLink?: string;
  numStyleLink?: string;
}

interface Instance {
  definition: string;
  readonly starts: Map<number, number>;
  readonly levels: Map<number, Level>;
}

const newLevel = (): Level => ({
  start: 1,
  format: "decimal",
  customFormat: "",
  text: "",
  legal: false,
});

/** Counts numbered paragraphs in document order and gives the number Word prints before each. */
export class Numbering {
  readonly #definitions: ReadonlyMap<string, Definition>;
  readonly #instances: ReadonlyMap<string, Instance>;
  readonly #counters = new Map<string, Map<number, number>>();
  readonly #started = new Set<string>();

  constructor(
    definitions: ReadonlyMap<string, Definition>,
    instances: ReadonlyMap<string, Instance>,
  ) {
    this.#definitions = definitions;
    this.#instances = instances;
  }

  /** The level a style is tied to inside a list, when the paragraph names none. */
  levelOfStyle(numId: string, style: string | null): number {
    const levels = this.#definitionOf(numId)?.levels ?? new Map<number, Level>();
    for (const [level, own] of levels) if (style !== null && own.style === style) return level;
    return 0;
  }

  /** Counts one paragraph and returns its printed number, "" for a level without text, null for no list. */
  next(numId: string, level: number): string | null {
    const instance = this.#instances.get(numId);
    const own = this.#level(numId, level);
    if (!instance || !own) return null;
    const counters = this.#countersOf(instance.definition);
    this.#restartIfTold(instance, numId, level, counters);
    counters.set(level, (counters.get(level) ?? own.start - 1) + 1);
    this.#restartDeeper(numId, level, counters);
    return this.#print(numId, own, counters);
  }

  #definitionOf(numId: string): Definition | undefined {
    const instance = this.#instances.get(numId);
    const own = instance && this.#definitions.get(instance.definition);
    if (!own?.numStyleLink) return own;
    return [...this.#definitions.values()].find((one) => one.styleLink === own.numStyleLink) ?? own;
  }

  #level(numId: string, level: number): Level | undefined {
    return (
      this.#instances.get(numId)?.levels.get(level) ?? this.#definitionOf(numId)?.levels.get(level)
    );
  }

  // Lists made from one definition go on counting together, unless one is told to start anew.
  #countersOf(definition: string): Map<number, number> {
    const known = this.#counters.get(definition);
    if (known) return known;
    const counters = new Map<number, number>();
    this.#counters.set(definition, counters);
    return counters;
  }

  #restartIfTold(
    instance: Instance,
    numId: string,
    level: number,
    counters: Map<number, number>,
  ): void {
    const start = instance.starts.get(level);
    const key = `${numId}/${level}`;
    if (start === undefined || this.#started.has(key)) return;
    this.#started.add(key);
    counters.set(level, start - 1);
  }

  #restartDeeper(numId: string, level: number, counters: Map<number, number>): void {
    for (const deeper of [...counters.keys()]) {
      if (deeper <= level) continue;
      const restart = this.#level(numId, deeper)?.restart;
      if (restart === undefined || (restart > 0 && level < restart)) counters.delete(deeper);
    }
  }

  #print(numId: string, own: Level, counters: ReadonlyMap<number, number>): string {
    if (own.format === "bullet") return bulletSign(own.text);
    return own.text.replace(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      const level = this.#level(numId, at);
      const value = counters.get(at) ?? level?.start ?? 1;
      return formatNumber(
        value,
        own.legal ? "decimal" : (level?.format ?? "decimal"),
        level?.customFormat ?? "",
      );
    });
  }
}

const value = (attributes: Attributes): string => attributes["w:val"] ?? "";

const LEVEL_PROPERTIES: Readonly<Record<string, (level: Level, attributes: Attributes) => void>> = {
  "w:start": (level, attributes) => {
    level.start = Number(value(attributes)) || 0;
  },
  "w:numFmt": (level, attributes) => {
    level.format = value(attributes);
    level.customFormat = attributes["w:format"] ?? "";
  },
  "w:lvlText": (level, attributes) => {
    level.text = value(attributes);
  },
  "w:lvlRestart": (level, attributes) => {
    level.restart = Number(value(attributes)) || 0;
  },
  "w:isLgl": (level, attributes) => {
    level.legal = isOn(attributes);
  },
  "w:pStyle": (level, attributes) => {
    level.style = value(attributes);
  },
};

class NumberingReader {
  readonly definitions = new Map<string, Definition>();
  readonly instances = new Map<string, Instance>();
  #definition: Definition | null = null;
  #instance: Instance | null = null;
  #override = 0;
  #level: Level | null = null;
  #isFallback = false;

  // Word keeps a plainer format beside one of one's own, for programs that do not know such formats.
  open(name: string, attributes: Attributes): void {
    if (name === "mc:Fallback") this.#isFallback = true;
    if (!this.#isFallback) this.#open(name, attributes);
  }

  #open(name: string, attributes: Attributes): void {
    if (name === "w:abstractNum") this.#openDefinition(attributes["w:abstractNumId"] ?? "");
    else if (name === "w:num") this.#openInstance(attributes["w:numId"] ?? "");
    else if (name === "w:lvl") this.#openLevel(Number(attributes["w:ilvl"] ?? 0));
    else if (this.#level) LEVEL_PROPERTIES[name]?.(this.#level, attributes);
    else this.#openLink(name, attributes);
  }

  close(name: string): void {
    if (name === "mc:Fallback") this.#isFallback = false;
    if (name === "w:lvl") this.#level = null;
    if (name === "w:abstractNum") this.#definition = null;
    if (name === "w:num") this.#instance = null;
  }

  #openDefinition(id: string): void {
    this.#definition = { levels: new Map() };
    this.definitions.set(id, this.#definition);
  }

  #openInstance(id: string): void {
    this.#instance = { definition: "", starts: new Map(), levels: new Map() };
    this.instances.set(id, this.#instance);
  }

  #openLevel(index: number): void {
    this.#level = newLevel();
    (this.#instance ?? this.#definition)?.levels.set(index, this.#level);
  }

  #openLink(name: string, attributes: Attributes): void {
    const instance = this.#instance;
    const definition = this.#definition;
    if (name === "w:abstractNumId" && instance) instance.definition = value(attributes);
    if (name === "w:lvlOverride") this.#override = Number(attributes["w:ilvl"] ?? 0);
    if (name === "w:startOverride" && instance)
      instance.starts.set(this.#override, Number(value(attributes)) || 0);
    if (name === "w:styleLink" && definition) definition.styleLink = value(attributes);
    if (name === "w:numStyleLink" && definition) definition.numStyleLink = value(attributes);
  }
}

/** Reads word/numbering.xml; without one no paragraph is numbered by Word. */
export function readNumbering(part: Uint8Array | null): Numbering {
  const reader = new NumberingReader();
  if (part) readXml(part, reader);
  return new Numbering(reader.definitions, reader.instances);
}
