/**
 * What was copied from Word, a mail or a page, as plain structure: the editor's own grammar then drops what it does not know.
 * Word writes lists as paragraphs with signs, styles into every tag, and comments around what only it understands.
 */
export function cleanPasted(page: Document): string {
  for (const gone of page.querySelectorAll("style, script, xml, meta, link, title, head"))
    gone.remove();
  dropComments(page.body);
  makeLists(page);
  for (const element of [...page.body.querySelectorAll("*")]) clean(page, element);
  return page.body.innerHTML;
}

function dropComments(node: Node): void {
  for (const child of [...node.childNodes]) {
    if (child.nodeType === 8) child.remove();
    else dropComments(child);
  }
}

const renamed: Readonly<Record<string, string>> = {
  ...{ H1: "h2", H4: "h3", H5: "h3", H6: "h3", B: "strong", I: "em" },
  CENTER: "p",
};
/** Attributes that say something here; the rest is how it looked elsewhere. */
const kept = new Set(["href", "colspan", "rowspan", "start", "data-media"]);

function clean(page: Document, element: Element): void {
  // <o:p>, <w:sdt> and the like: their words stay.
  const dressOnly = element.tagName.includes(":") || /^(FONT|SPAN)$/.test(element.tagName);
  if (dressOnly) undress(page, element);
  else if (isPlainBold(element)) unwrap(element);
  else plainTag(page, element);
}

function plainTag(page: Document, element: Element): void {
  for (const { name } of [...element.attributes])
    if (!kept.has(name)) element.removeAttribute(name);
  const name = renamed[element.tagName];
  if (name) rename(page, element, name);
}

// A page that wraps everything in <b style="font-weight:normal"> (Google) means no emphasis.
function isPlainBold(element: Element): boolean {
  const style = element.getAttribute("style") ?? "";
  return /^(B|STRONG)$/.test(element.tagName) && /font-weight:\s*(normal|400)/.test(style);
}

// A span says bold or italic by its style alone.
function undress(page: Document, element: Element): void {
  const style = element.getAttribute("style") ?? "";
  if (/font-weight:\s*(bold|[6-9]00)/.test(style)) rename(page, element, "strong");
  else if (/font-style:\s*italic/.test(style)) rename(page, element, "em");
  else unwrap(element);
}

function unwrap(element: Element): void {
  element.replaceWith(...element.childNodes);
}

function rename(page: Document, element: Element, name: string): Element {
  const other = page.createElement(name);
  for (const attribute of [...element.attributes])
    if (kept.has(attribute.name)) other.setAttribute(attribute.name, attribute.value);
  other.append(...element.childNodes);
  element.replaceWith(other);
  return other;
}

const listed = /mso-list:\s*\S+\s+level(\d+)/i;
const sign = /^[\s\u00a0]*(?:[·•▪◦o§Ø\-–+]|(\d{1,3}|[a-zđ])[.)])[\s\u00a0]+/iu;

/** Word's list paragraphs become lists; deeper levels are kept as items of one list. */
function makeLists(page: Document): void {
  for (const paragraph of [...page.querySelectorAll("p")]) {
    if (!isListed(paragraph)) continue;
    const numbered = /^[\s\u00a0]*(\d{1,3}|[a-zđ])[.)]/iu.test(paragraph.textContent ?? "");
    const list = listBefore(page, paragraph, numbered ? "ol" : "ul");
    dropSign(paragraph);
    const item = page.createElement("li");
    item.append(rename(page, paragraph, "p"));
    list.append(item);
  }
}

function isListed(paragraph: Element): boolean {
  return (
    listed.test(paragraph.getAttribute("style") ?? "") ||
    /MsoListParagraph/.test(paragraph.getAttribute("class") ?? "")
  );
}

function listBefore(page: Document, paragraph: Element, name: "ol" | "ul"): Element {
  const before = paragraph.previousElementSibling;
  if (before?.tagName.toLowerCase() === name && before.hasAttribute("data-word")) return before;
  const list = page.createElement(name);
  list.setAttribute("data-word", "");
  paragraph.before(list);
  return list;
}

// The sign is text of its own in Word: a bullet, or the number that the list now counts.
function dropSign(paragraph: Element): void {
  const spans = [...paragraph.querySelectorAll("span")];
  const ignored = spans.find((span) =>
    /mso-list:\s*ignore/i.test(span.getAttribute("style") ?? ""),
  );
  if (ignored) ignored.remove();
  else dropTypedSign(firstText(paragraph));
}

function dropTypedSign(first: Text | null): void {
  if (first) first.data = first.data.replace(sign, "");
}

function firstText(node: Node): Text | null {
  for (const child of node.childNodes) {
    const found = child.nodeType === 3 ? (child as Text) : firstText(child);
    if (found?.data.trim()) return found;
  }
  return null;
}
