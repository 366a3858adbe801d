/** @jsxImportSource hono/jsx */
import { html } from "hono/html";
import type { HotlineRow } from "../../hotlines/index.ts";
import type { Imprint } from "../imprint.ts";
import { Footer } from "./footer.tsx";
import { Header } from "./header.tsx";
import type { Head } from "./layout.tsx";
import { otherLanguage, places } from "./places.ts";
import type { Site } from "./site.ts";

/** What stands above and below the main part of every page. */
interface Frame {
  readonly header: string;
  readonly footer: string;
}

interface Props {
  readonly site: Site;
  readonly imprint: Imprint;
  readonly head: Head;
  readonly hotline: HotlineRow | undefined;
}

/** Stands for the address of the other edition, which is all that differs from page to page. */
const otherAddress = "\u0001";

const made = new WeakMap<Imprint, Map<string, Frame>>();

/**
 * The frame of a page, drawn once for an imprint, a hotline and a place of the navigation: it is two thirds of a story's markup.
 * An imprint read again is another one, so what was drawn of the former goes with it.
 */
export function frameOf(props: Props): Frame {
  const { site, head } = props;
  const other = String(html`${head.other ?? places.home[otherLanguage(site.language)]}`);
  const { header, footer } = drawnOnce(props);
  return {
    header: header.replace(otherAddress, () => other),
    footer: footer.replace(otherAddress, () => other),
  };
}

function drawnOnce(props: Props): Frame {
  const { site, imprint, head, hotline } = props;
  const known = made.get(imprint) ?? new Map<string, Frame>();
  made.set(imprint, known);
  const key = [site.language, head.place, hotline?.phone, hotline?.hours].join("|");
  const frame = known.get(key) ?? draw(props);
  known.set(key, frame);
  return frame;
}

function draw({ site, imprint, head, hotline }: Props): Frame {
  const framed = { ...head, other: otherAddress };
  return {
    header: String(<Header {...{ site, imprint, hotline }} head={framed} />),
    footer: String(<Footer {...{ site, imprint }} head={framed} />),
  };
}
