import { SaxesParser } from "saxes";
import { Refusal } from "../../failure.ts";
import { decode } from "../../text/decode.ts";

export type Attributes = Readonly<Record<string, string>>;

/** What a part's reader is told, in document order. Names carry the usual prefixes: `w:p`, `mc:Fallback`. */
interface XmlHandler {
  open(name: string, attributes: Attributes): void;
  close(name: string): void;
  text?(text: string): void;
}

const WORD =
  /^http:\/\/(?:schemas\.openxmlformats\.org\/wordprocessingml\/2006\/main|purl\.oclc\.org\/ooxml\/wordprocessingml\/main)$/;
const COMPATIBILITY = "http://schemas.openxmlformats.org/markup-compatibility/2006";

function usualPrefix(uri: string, own: string): string {
  if (WORD.test(uri)) return "w";
  return uri === COMPATIBILITY ? "mc" : own;
}

/** Files written by other programs may bind other prefixes; the root's declarations tell. */
class Names {
  readonly #prefixes = new Map<string, string>();
  readonly #known = new Map<string, string>();
  /** Every prefix is the one Word itself writes, so attribute names need no change. */
  isUsual = true;

  declare(attributes: Attributes): void {
    for (const [name, uri] of Object.entries(attributes)) {
      if (name === "xmlns") this.#prefixes.set("", usualPrefix(uri, ""));
      if (name.startsWith("xmlns:"))
        this.#prefixes.set(name.slice(6), usualPrefix(uri, name.slice(6)));
    }
    this.#known.clear();
    this.isUsual = [...this.#prefixes].every(([own, usual]) => own === usual);
  }

  /** The root, or an element that brings a prefix of its own. */
  isNew(name: string): boolean {
    if (this.#known.has(name)) return false;
    const prefix = name.slice(0, Math.max(name.indexOf(":"), 0));
    return this.#prefixes.size === 0 || (prefix !== "" && !this.#prefixes.has(prefix));
  }

  usual(name: string): string {
    const known = this.#known.get(name);
    if (known !== undefined) return known;
    const colon = name.indexOf(":");
    const prefix =
      this.#prefixes.get(name.slice(0, Math.max(colon, 0))) ?? name.slice(0, Math.max(colon, 0));
    const usual = prefix === "" ? name : `${prefix}:${name.slice(colon + 1)}`;
    this.#known.set(name, usual);
    return usual;
  }
}

function renamed(attributes: Attributes, names: Names): Attributes {
  const entries = Object.entries(attributes);
  return Object.fromEntries(entries.map(([name, value]) => [names.usual(name), value]));
}

/**
 * Streams one XML part to a handler.
 * @throws Refusal "xml-entities" for a DTD or an undeclared entity, "damaged" for XML that is not well formed
 */
export function readXml(bytes: Uint8Array, handler: XmlHandler): void {
  const parser = new SaxesParser({ xmlns: false, position: false });
  const names = new Names();
  parser.on("doctype", () => {
    throw new Refusal("xml-entities");
  });
  parser.on("error", (error) => {
    throw new Refusal(/entity/i.test(error.message) ? "xml-entities" : "damaged");
  });
  parser.on("opentag", (tag) => {
    if (names.isNew(tag.name)) names.declare(tag.attributes);
    handler.open(
      names.usual(tag.name),
      names.isUsual ? tag.attributes : renamed(tag.attributes, names),
    );
  });
  parser.on("closetag", (tag) => handler.close(names.usual(tag.name)));
  if (handler.text) parser.on("text", handler.text.bind(handler));
  parser.write(decode(bytes)).close();
}

/** A Word on/off property: present without a value means on. */
export function isOn(attributes: Attributes): boolean {
  const value = attributes["w:val"];
  return value === undefined || !/^(?:0|false|off|none)$/.test(value);
}
