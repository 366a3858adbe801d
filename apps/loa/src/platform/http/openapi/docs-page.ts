import { html } from "hono/html";
import { pageWords, rules, steps } from "./docs-words.ts";
import { type Field, fieldsOf, typeOf } from "./fields.ts";
import type { Language, Media, OpenApiDocument, Operation, Parameter } from "./shapes.ts";

type Html = ReturnType<typeof html>;
interface Door extends Operation {
  readonly method: string;
  readonly path: string;
}

/** The page on which people read the API: one page, no script, every field in it. */
export function docsPage(document: OpenApiDocument, language: Language): Html {
  const words = (key: keyof typeof pageWords) => pageWords[key][language];
  const doors = doorsOf(document);
  const other = language === "vi" ? "en" : "vi";
  const title = String(document.info["title"]);
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="stylesheet" href="/api/docs/style.css">
</head>
<body>
<a class="skip" href="#main">${words("skip")}</a>
<header class="top">
<p class="name"><a href="/console">Loa</a></p>
<p class="aside"><a href="/api/v1/openapi.json?lang=${language}">${words("document")}</a>
<a href="/api/docs?lang=${other}" hreflang="${other}" lang="${other}">${pageWords.language[other]}</a></p>
</header>
<div class="sheet">
<nav aria-label="${words("contents")}">
<ol class="contents"><li><a href="#begin">${words("begin")}</a></li><li><a href="#rules">${words("rules")}</a></li>
${document.tags.map((tag) => contentsOf(tag, doors))}
<li><a href="#codes">${words("codes")}</a></li></ol>
</nav>
<main id="main">
<h1>${title} <small>${document.info.version}</small></h1>
<p class="lead">${String(document.info["description"])} ${words("find")}</p>
${beginning(document, language)}
${document.tags.map((tag) => groupOf(tag, doors, language))}
${codeTable(document, language)}
</main>
</div>
</body>
</html>`;
}

function doorsOf({ paths }: OpenApiDocument): Door[] {
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ ...operation, method, path })),
  );
}

type Tag = OpenApiDocument["tags"][number];
const within = (tag: Tag, doors: readonly Door[]) =>
  doors.filter((door) => door.tags.includes(tag.name));

function contentsOf(tag: Tag, doors: readonly Door[]): Html {
  const own = within(tag, doors);
  return html`<li><a href="#${tag.name}">${tag.description}</a>
<ol>${own.map((door) => html`<li><a href="#${door.operationId}">${door.summary}</a></li>`)}</ol></li>`;
}

function beginning({ servers }: OpenApiDocument, language: Language): Html {
  const base = servers[0]?.url ?? "";
  const command = `curl -H "Authorization: Bearer loa_…" ${base}/plans`;
  return html`<section id="begin"><h2>${pageWords.begin[language]}</h2>
<ol>${steps.map((step) => html`<li>${step[language]}</li>`)}</ol>
<pre><code>${command}</code></pre></section>
<section id="rules"><h2>${pageWords.rules[language]}</h2>
<ul>${rules.map((rule) => html`<li>${rule[language]}</li>`)}</ul></section>`;
}

function groupOf(tag: Tag, doors: readonly Door[], language: Language): Html {
  const own = within(tag, doors);
  return html`<section id="${tag.name}"><h2>${tag.description}</h2>
${own.map((door) => doorOf(door, language))}</section>`;
}

function doorOf(door: Door, language: Language): Html {
  return html`<article id="${door.operationId}">
<h3>${door.summary}</h3>
<p class="door"><b class="verb ${door.method}">${door.method.toUpperCase()}</b> <code>${breakable(door.path)}</code></p>
<p class="who">${scopeIn(door.description)}</p>
${takesOf(door, language)}
${givesOf(door, language)}
${refusesOf(door, language)}
</article>`;
}

// `units:read` between backquotes is code.
function scopeIn(text: string): Html {
  const [before = "", scope, after = ""] = text.split("`");
  return scope === undefined ? html`${before}` : html`${before}<code>${scope}</code>${after}`;
}

// A long address may break after each slash, nowhere else.
function breakable(path: string): Html {
  const parts = path.split("/").slice(1);
  return html`${parts.map((part) => html`/<wbr>${part}`)}`;
}

function takesOf(door: Door, language: Language): Html {
  const named = (door.parameters ?? []).filter((one): one is Parameter => "name" in one);
  const given = named.map((one) => ({
    ...(fieldsOf({ properties: { [one.name]: one.schema } })[0] as Field),
    required: one.required,
    name: one.in === "path" ? `{${one.name}}` : `?${one.name}`,
  }));
  const fields = [...given, ...bodyFields(door.requestBody?.content)];
  return fields.length > 0 ? table(pageWords.takes[language], fields, language) : html``;
}

function bodyFields(content: Readonly<Record<string, Media>> | undefined): Field[] {
  return Object.values(content ?? {}).flatMap(({ schema }) => fieldsOf(schema));
}

function givesOf({ responses }: Door, language: Language): Html {
  const content = responses["200"]?.content;
  const label = pageWords.gives[language];
  if (!content) return html`<p class="gives"><b>${label}</b> ${pageWords.nothing[language]}</p>`;
  const schema = content["application/json"]?.schema;
  if (!schema) return html`<p class="gives"><b>${label}</b> ${pageWords.file[language]}</p>`;
  const fields = fieldsOf(schema);
  if (fields.length === 0) return html`<p class="gives"><b>${label}</b> ${typeOf(schema)}</p>`;
  return html`<details open><summary>${label}</summary>${table(null, fields, language)}</details>`;
}

function refusesOf({ responses }: Door, language: Language): Html {
  const statuses = Object.keys(responses).filter((status) => Number(status) >= 400);
  return html`<p class="refuses"><b>${pageWords.refuses[language]}</b> ${statuses.join(" ")}</p>`;
}

function table(label: string | null, fields: readonly Field[], language: Language): Html {
  const words = (key: keyof typeof pageWords) => pageWords[key][language];
  return html`<table>${label ? html`<caption>${label}</caption>` : ""}
<thead><tr><th scope="col">${words("field")}</th><th scope="col">${words("type")}</th><th scope="col">${words("limits")}</th></tr></thead>
<tbody>${fields.map((field) => fieldRow(field, language))}</tbody></table>`;
}

function fieldRow({ name, type, required, note }: Field, language: Language): Html {
  const needed = required ? html` <i>${pageWords.needed[language]}</i>` : "";
  return html`<tr><th scope="row"><code>${name}</code>${needed}</th><td>${type}</td><td>${note}</td></tr>`;
}

function codeTable(document: OpenApiDocument, language: Language): Html {
  const words = (key: keyof typeof pageWords) => pageWords[key][language];
  const codes = document["x-error-codes"];
  return html`<section id="codes"><h2>${words("codes")}</h2>
<table class="codes"><thead><tr><th scope="col">${words("code")}</th><th scope="col">${words("status")}</th><th scope="col">${words("meaning")}</th></tr></thead>
<tbody>${codes.map(
    ({ code, status, message }) =>
      html`<tr id="code-${code}"><th scope="row"><code>${code}</code></th><td>${status}</td><td>${message}</td></tr>`,
  )}</tbody></table></section>`;
}
