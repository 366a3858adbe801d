/** @jsxImportSource hono/jsx */
import { libraryTag } from "../../library/index.ts";
import { plansTag } from "../switch-plan.ts";
import { document, type Made } from "./document.tsx";
import { documentPath, Replaced } from "./documents.tsx";
import { dayOf, numberIn } from "./format.ts";
import { Empty, PlaceHead, stepOf } from "./parts.tsx";
import { otherLanguage, places } from "./places.ts";
import { type Basis, basesOf, type PublicPlan, publicPlans } from "./plan-progress.ts";
import type { Site } from "./site.ts";
import { words } from "./words.ts";

/** What each public plan promised, and how much of it is done. */
export async function promisePage(site: Site): Promise<Made> {
  const { language } = site;
  const text = words[language];
  const plans = await publicPlans(site);
  const bases = await Promise.all(plans.map(({ id }) => basesOf(site, id)));
  const [title, path] = [text.places.promise, places.promise[language]];
  return document(
    site,
    {
      ...{ title, description: text.leads.promise, path, place: "promise" },
      other: places.promise[otherLanguage(language)],
    },
    [plansTag, libraryTag],
    <div class="wide">
      <PlaceHead
        {...{ language, title, lead: text.leads.promise }}
        steps={[stepOf(language, "promise")]}
      />
      {plans.length === 0 ? <Empty title={text.promise.none} help={text.promise.noneHelp} /> : null}
      {plans.map((plan, at) => (
        <Plan {...{ site, plan, bases: bases[at] ?? [] }} />
      ))}
    </div>,
  );
}

interface Props {
  readonly site: Site;
  readonly plan: PublicPlan;
}

function Plan({ site, plan, bases }: Props & { readonly bases: readonly Basis[] }) {
  const { language } = site;
  const text = words[language].promise;
  return (
    <section class="index" aria-labelledby={`ke-hoach-${plan.id}`}>
      <h2 id={`ke-hoach-${plan.id}`} lang="vi">
        {plan.title}
      </h2>
      {plan.documentNumber ? <p class="soft">{`${text.number} ${plan.documentNumber}`}</p> : null}
      <PromisePicture {...{ site, plan }} />
      <p class="soft">{text.howCounted}</p>
      <Bases {...{ site, bases }} />
      <h3>{text.tasks}</h3>
      <table class="tasks">
        <thead>
          <tr>
            <th scope="col">{text.task}</th>
            <th scope="col" class="figure">
              {text.due}
            </th>
            <th scope="col" class="figure">
              {text.done}
            </th>
            <th scope="col" class="figure">
              {text.late}
            </th>
          </tr>
        </thead>
        <tbody>
          {plan.tasks.map((task) => (
            <tr>
              <th scope="row" lang="vi">
                <span class="soft">{task.path}</span> {task.title}
              </th>
              <td class="figure">{numberIn(language, task.due)}</td>
              <td class="figure">{numberIn(language, task.met)}</td>
              <td class={task.late > 0 ? "figure late" : "figure"}>
                {numberIn(language, task.late)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Bases({ site, bases }: { readonly site: Site; readonly bases: readonly Basis[] }) {
  const { language } = site;
  const text = words[language].documents;
  if (bases.length === 0) return null;
  return (
    <>
      <h3>{text.bases}</h3>
      <ul class="bases" lang="vi">
        {bases.map((basis) => (
          <li>
            {basis.document ? (
              <a href={documentPath(basis.document)}>{basis.words}</a>
            ) : (
              <>
                {basis.words}{" "}
                <span class="soft" lang={language}>
                  ({text.notHere})
                </span>
              </>
            )}
            {basis.document ? <Replaced {...{ language, row: basis.document }} /> : null}
          </li>
        ))}
      </ul>
    </>
  );
}

const [width, height] = [800, 44];

/** One bar from zero, all of what is owed: done, late, not due yet. Its finding is its title. */
export function PromisePicture({ site, plan }: Props) {
  const { language, today } = site;
  const text = words[language].promise;
  const { met, late, notDue, due } = plan;
  const total = Math.max(1, met + late + notDue);
  const count = (value: number) => numberIn(language, value);
  const parts = [
    { name: "done", value: met },
    { name: "late", value: late },
    { name: "notDue", value: notDue },
  ] as const;
  let from = 0;
  return (
    <figure class="promise">
      <p class="finding">{text.finding(count(met), count(due))}</p>
      <svg
        viewBox={`0 0 ${width} ${height}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={text.chart(count(met), count(late), count(notDue))}
      >
        <defs>
          <pattern id={`mau-${plan.id}`} width="8" height="8" patternUnits="userSpaceOnUse">
            <path d="M-2 10L10 -2M-2 2L2 -2M6 10L10 6" class="hatch" />
          </pattern>
        </defs>
        {parts.map(({ name, value }) => {
          const x = from;
          from += (value / total) * width;
          return (
            <rect
              class={name}
              x={x.toFixed(1)}
              y="0"
              width={(from - x).toFixed(1)}
              height={height}
              {...(name === "notDue" ? { fill: `url(#mau-${plan.id})` } : {})}
            />
          );
        })}
      </svg>
      <ul class="legend">
        {parts.map(({ name, value }) => (
          <li class={name}>
            <strong>{count(value)}</strong> {text[name]}
          </li>
        ))}
      </ul>
      <figcaption>{text.asOf(dayOf(today))}</figcaption>
    </figure>
  );
}
