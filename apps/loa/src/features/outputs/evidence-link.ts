import { refuse } from "../../platform/http/errors.ts";

const tracking = /^(utm_.+|fbclid|gclid|zarsrc|igshid|mc_[ce]id|_ga|ref|src)$/i;

/** A link as given (https assumed when no scheme) and its key, under which two spellings of one page meet. */
export interface Link {
  readonly url: string;
  readonly key: string;
}

/** Reads a pasted link. @throws AppError link-not-understood for anything but http and https. */
export function readLink(pasted: string): Link {
  const url = parse(pasted);
  if (!url || !/^https?:$/.test(url.protocol) || !url.hostname.includes(".") || url.username) {
    throw refuse("link-not-understood", 422, {
      vi: `Đường dẫn "${pasted.slice(0, 80)}" chưa đúng. Xin dán địa chỉ đầy đủ của trang, bắt đầu bằng https://`,
      en: `The link "${pasted.slice(0, 80)}" is not right. Paste the page's full address, starting with https://`,
    });
  }
  return { url: url.href, key: keyOf(url) };
}

function parse(pasted: string): URL | null {
  const text = /^[a-z][a-z0-9+.-]*:/i.test(pasted) ? pasted : `https://${pasted}`;
  return URL.canParse(text) ? new URL(text) : null;
}

/** The key of an address Loa wrote itself; what stands in a person's way does not stand in its own. */
export function keyOfOwn(address: string): string {
  return keyOf(new URL(address));
}

// Scheme, www, fragment, tracking words and a closing slash do not make another page.
function keyOf(url: URL): string {
  const params = [...url.searchParams].filter(([name]) => !tracking.test(name)).sort(byText);
  const query = new URLSearchParams(params).toString();
  const host = url.host.toLowerCase().replace(/^(www|m)\./, "");
  return `${host}${url.pathname.replace(/\/+$/, "")}${query ? `?${query}` : ""}`;
}

function byText(a: readonly [string, string], b: readonly [string, string]): number {
  return a.join("=") < b.join("=") ? -1 : 1;
}
