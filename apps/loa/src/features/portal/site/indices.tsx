/** @jsxImportSource hono/jsx */

import { nobody } from "../../../platform/db/database.ts";
import { findIndices, type IndexSeries, indicesTag } from "../../indices/index.ts";
import { document, type Made } from "./document.tsx";
import { numberIn } from "./format.ts";
import { IndexChart } from "./index-chart.tsx";
import { Empty, PlaceHead, stepOf } from "./parts.tsx";
import { otherLanguage, places } from "./places.ts";
import type { Site } from "./site.ts";
import { words } from "./words.ts";

/** How outside bodies rate the province: a finding, a chart and its table for each index. */
export async function indicesPage(site: Site): Promise<Made> {
  const { language } = site;
  const text = words[language];
  const known = await site.services.database.read(nobody, findIndices);
  const shown = known.filter(({ values }) => values.length > 0);
  const title = text.places.indices;
  return document(
    site,
    {
      ...{ title, description: text.leads.indices, path: places.indices[language] },
      ...{ other: places.indices[otherLanguage(language)], place: "indices" },
    },
    [indicesTag],
    <div class="wide">
      <PlaceHead
        {...{ language, title, lead: text.leads.indices }}
        steps={[stepOf(language, "indices")]}
      />
      {shown.length === 0 ? <Empty title={text.indices.none} /> : null}
      {shown.map((series) => (
        <Index {...{ site, series }} />
      ))}
    </div>,
  );
}

interface Props {
  readonly site: Site;
  readonly series: IndexSeries;
}

function Index({ site, series }: Props) {
  const { language } = site;
  const text = words[language].indices;
  return (
    <section class="index" aria-labelledby={`chi-so-${series.code}`}>
      <h2 id={`chi-so-${series.code}`}>{findingOf({ site, series })}</h2>
      <p class="soft">
        {`${series.fullName[language]}. ${text.measuredBy}: ${series.owner[language]}.`}
      </p>
      <div class="index-parts">
        <IndexChart {...{ language, series }} />
        <IndexTable {...{ site, series }} />
      </div>
      {series.breaks.map(({ note }) => (
        <p class="note">{note[language]}</p>
      ))}
    </section>
  );
}

// The title is what the latest year says.
function findingOf({ site, series }: Props): string {
  const text = words[site.language].indices;
  const ranked = series.values.findLast(({ rank }) => rank !== null);
  if (ranked?.rank) {
    const units = ranked.units ? text.ofUnits(ranked.units) : "";
    return text.rankFinding(series.name, ranked.year, ranked.rank, units);
  }
  const last = series.values.at(-1);
  return last
    ? text.scoreFinding(series.name, last.year, scoreOf({ site, series }, last.score))
    : series.name;
}

function scoreOf({ site, series }: Props, score: number | null): string {
  const text = words[site.language].indices;
  if (score === null) return text.unknown;
  return numberIn(site.language, score, series.scale.decimals) + series.suffix;
}

function IndexTable({ site, series }: Props) {
  const text = words[site.language].indices;
  return (
    <table>
      <caption>{text.tableOf(series.name)}</caption>
      <thead>
        <tr>
          <th scope="col">{text.year}</th>
          <th scope="col" class="figure">
            {text.rank}
          </th>
          <th scope="col" class="figure">
            {text.score}
          </th>
          <th scope="col">{text.source}</th>
        </tr>
      </thead>
      <tbody>
        {series.values.toReversed().map((value) => (
          <tr>
            <th scope="row">{value.year}</th>
            <td class="figure">
              {value.rank === null
                ? text.unknown
                : value.units
                  ? text.of(value.rank, value.units)
                  : value.rank}
            </td>
            <td class="figure">{scoreOf({ site, series }, value.score)}</td>
            <td>
              {value.sourceUrl ? (
                <a href={value.sourceUrl} rel="nofollow noopener">
                  {value.source}
                </a>
              ) : (
                value.source
              )}
              {value.breaksSeries ? <p class="soft">{text.cannotCompare}</p> : null}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
