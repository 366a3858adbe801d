import type { PlanReading } from "./plan-reading.ts";

/** A reporting line the document itself names, with the headings whose tasks belong to it. */
export interface ProposedDomain {
  readonly code: string;
  readonly name: string;
  readonly paths: readonly string[];
}

const shortForm =
  /([^().;:\n]{3,160})\(\s*(?:sau đây\s+)?(?:gọi|viết)\s+tắt\s+là:?\s*["“”']?(\p{Lu}[\p{Lu}\p{N}]{1,9})["“”']?\s*\)/giu;
const about = /^(?:nhiệm vụ\s+)?(?:về|lĩnh vực|công tác)\s+/iu;

/**
 * Domains from the headings over the tasks ("I. Về Chuyển đổi số"): the code is the document's own
 * short form ("viết tắt là …"), else the initials. Headings that name no subject propose nothing.
 */
export function proposeDomains(document: PlanReading): ProposedDomain[] {
  const shortForms = shortFormsIn(document.text);
  const domains = topHeadings(document).flatMap((heading) => {
    const known = shortForms.find((form) => heading.title.toLowerCase().includes(form.name));
    if (!known && !about.test(heading.title)) return [];
    const name = capitalised(heading.title.replace(about, "").trim());
    return [{ code: known?.code ?? initials(name), name, paths: [heading.path] }];
  });
  return mergeByCode(domains);
}

/** The domain of a task: that of the nearest heading above it. */
export function domainOf(path: string, domains: readonly ProposedDomain[]): string | null {
  const over = domains
    .flatMap((domain) => domain.paths.map((heading) => ({ heading, code: domain.code })))
    .filter(({ heading }) => path.startsWith(`${heading}.`))
    .sort((a, b) => b.heading.length - a.heading.length);
  return over[0]?.code ?? null;
}

// "… về Cải cách hành chính (viết tắt là CCHC)": the name is the words before with the code's initials.
function shortFormsIn(text: string): { code: string; name: string }[] {
  return [...text.matchAll(shortForm)].flatMap(([, before = "", code = ""]) => {
    const words = before.trim().split(/\s+/);
    const name = words.slice(-code.length).join(" ").toLowerCase();
    return name === "" ? [] : [{ code: code.toUpperCase(), name }];
  });
}

function topHeadings(document: PlanReading) {
  const over = document.groups.filter((group) =>
    document.tasks.some((task) => task.path.startsWith(`${group.path}.`)),
  );
  return over.filter(
    (group) => !over.some((other) => group.path.startsWith(`${other.path}.`) && named(other.title)),
  );
}

function named(title: string) {
  return about.test(title);
}

function initials(name: string): string {
  return name
    .split(/[\s,]+/)
    .map((word) => word.charAt(0).toUpperCase())
    .join("")
    .slice(0, 10);
}

function capitalised(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function mergeByCode(domains: readonly ProposedDomain[]): ProposedDomain[] {
  const byCode = new Map<string, ProposedDomain>();
  for (const domain of domains) {
    const before = byCode.get(domain.code);
    byCode.set(
      domain.code,
      before ? { ...before, paths: [...before.paths, ...domain.paths] } : domain,
    );
  }
  return [...byCode.values()];
}
