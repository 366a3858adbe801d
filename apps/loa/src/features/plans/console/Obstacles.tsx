import { Disclosure } from "../../../platform/ui/components/Disclosure.tsx";
import { Stack } from "../../../platform/ui/components/layout.tsx";
import { Notice } from "../../../platform/ui/components/Notice.tsx";
import { Section } from "../../../platform/ui/components/Section.tsx";
import { useBilingual, useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { pathTo } from "../../../platform/ui/routing/address.ts";
import { Link } from "../../../platform/ui/routing/Link.tsx";
import type { IssuancePreview, Obstacle } from "../contract.ts";
import css from "./IssuePlanPage.module.css";
import { texts } from "./texts.ts";
import { findingNames, warningNames } from "./words.ts";

interface ListProps {
  readonly planId: string;
  readonly obstacles: readonly Obstacle[];
}

/** What must be settled first, and what is good to know; each leads to its place in the review. */
export function Obstacles(props: { readonly planId: string; readonly preview: IssuancePreview }) {
  const words = useTexts(texts);
  const { blocking, warnings } = props.preview;
  return (
    <Stack gap={2}>
      {blocking.length === 0 ? (
        <Notice tone="done" title={words.mayIssue}>
          {words.nothingBlocks}
        </Notice>
      ) : (
        <Section title={`${words.blocking} (${blocking.length})`}>
          <ObstacleList planId={props.planId} obstacles={blocking} />
        </Section>
      )}
      {warnings.length > 0 ? <Warnings planId={props.planId} obstacles={warnings} /> : null}
    </Stack>
  );
}

/** One line a kind of warning; a hundred units that begin on one day are one thing to know. */
function Warnings({ planId, obstacles }: ListProps) {
  const words = useTexts(texts);
  const inLanguage = useBilingual();
  const byKind = [...Map.groupBy(obstacles, (obstacle) => obstacle.code)];
  const nameOf = (code: string) => warningNames[code] ?? findingNames[code];
  return (
    <Section title={words.warnings}>
      {byKind.map(([code, alike]) => {
        const name = nameOf(code);
        if (alike.length === 1 || !name)
          return <ObstacleList key={code} planId={planId} obstacles={alike} />;
        return (
          <Disclosure key={code} summary={`${inLanguage(name)} (${alike.length})`}>
            <ObstacleList planId={planId} obstacles={alike} />
          </Disclosure>
        );
      })}
    </Section>
  );
}

function ObstacleList({ planId, obstacles }: ListProps) {
  const words = useTexts(texts);
  const inLanguage = useBilingual();
  const to = pathTo("/plans/$planId/review", { planId });
  return (
    <ul className={css.obstacles}>
      {obstacles.map((obstacle) => (
        <li key={`${obstacle.code}-${obstacle.findingId}-${obstacle.message.vi}`}>
          <span>{inLanguage(obstacle.message)}</span>
          {obstacle.taskId || obstacle.findingId ? (
            <Link to={to} search={placeOf(obstacle)}>
              {words.jump}
            </Link>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

function placeOf({ taskId, findingId }: Obstacle) {
  return {
    ...(taskId ? { task: taskId, part: "tasks" } : {}),
    ...(findingId ? { finding: findingId, look: "finding" } : {}),
  };
}
