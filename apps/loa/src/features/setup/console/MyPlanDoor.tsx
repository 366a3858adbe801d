import { useAct } from "../../../platform/ui/api/useAct.ts";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { ButtonLink } from "../../../platform/ui/components/ButtonLink.tsx";
import { Notice } from "../../../platform/ui/components/Notice.tsx";
import { useSay } from "../../../platform/ui/feedback/Say.tsx";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { useGo } from "../../../platform/ui/routing/useGo.ts";
import { loadQuangNgai } from "../../units/contract.ts";
import { getSetup } from "../contract.ts";
import { texts } from "./texts.ts";
import css from "./WelcomePage.module.css";

/** The door for one's own plan: a unit list first, then the file. */
export function MyPlanDoor({ units }: { readonly units: number }) {
  const words = useTexts(texts);
  const go = useGo();
  const say = useSay();
  const load = useAct(loadQuangNgai, {
    invalidates: [getSetup],
    onDone: (loaded) => {
      say(words.unitsLoaded(loaded.units));
      go("/plans/new");
    },
  });
  return (
    <section className={css.door} aria-labelledby="door-mine">
      <h2 id="door-mine">{words.mine}</h2>
      <p>{words.mineWhy}</p>
      {load.error && <Notice tone="error">{load.error.message}</Notice>}
      {units > 0 ? (
        <div className={css.ways}>
          <p>{words.unitsKnown(units)}</p>
          <ButtonLink to="/plans/new" kind="primary">
            {words.toPlan}
          </ButtonLink>
        </div>
      ) : (
        <ul className={css.ways}>
          <li>
            <Button kind="primary" busy={load.isPending} onClick={() => load.mutate({ body: {} })}>
              {words.shipped}
            </Button>
            <p>{words.shippedNote}</p>
          </li>
          <li>
            <ButtonLink to="/units/import">{words.file}</ButtonLink>
            <p>{words.fileNote}</p>
          </li>
          <li>
            <ButtonLink to="/plans/new">{words.propose}</ButtonLink>
            <p>{words.proposeNote}</p>
          </li>
        </ul>
      )}
    </section>
  );
}
