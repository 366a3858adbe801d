/** What our own renderer writes; anything else is dropped with its contents. */
const allowed: ReadonlySet<string> = new Set(
  "article section p span strong em br table colgroup col thead tbody tr th td div ul ol li sup".split(
    " ",
  ),
);
const attributes = ["class", "role", "width", "colspan", "rowspan", "scope", "lang"] as const;

/** The nodes of an official document, made anew from an allow-list: no script, style, address or handler survives. */
export function paperNodes(html: string): DocumentFragment {
  const parsed = new DOMParser().parseFromString(html, "text/html");
  const fragment = document.createDocumentFragment();
  for (const child of parsed.body.childNodes) append(fragment, child);
  return fragment;
}

function append(parent: Node, node: Node): void {
  if (node instanceof Text) parent.appendChild(document.createTextNode(node.data));
  if (!(node instanceof Element) || !allowed.has(node.localName)) return;
  const made = document.createElement(node.localName);
  for (const name of attributes) {
    const value = node.getAttribute(name);
    if (value !== null) made.setAttribute(name, value);
  }
  for (const child of node.childNodes) append(made, child);
  parent.appendChild(made);
}
