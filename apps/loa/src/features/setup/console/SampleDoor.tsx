import { useAct } from "../../../platform/ui/api/useAct.ts";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { ButtonLink } from "../../../platform/ui/components/ButtonLink.tsx";
import { CopyButton } from "../../../platform/ui/components/CopyButton.tsx";
import { Notice } from "../../../platform/ui/components/Notice.tsx";
import { Progress } from "../../../platform/ui/components/Progress.tsx";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { getSetup, loadSample, type SampleProgress } from "../contract.ts";
import { texts } from "./texts.ts";
import css from "./WelcomePage.module.css";

/** The door to the sample province: what it is, how far loading has come, who can sign in. */
export function SampleDoor({ progress }: { readonly progress: SampleProgress }) {
  const words = useTexts(texts);
  const load = useAct(loadSample, { invalidates: [getSetup] });
  const start = () => load.mutate({});
  return (
    <section className={css.door} aria-labelledby="door-sample">
      <h2 id="door-sample">{words.sample}</h2>
      <p>{words.sampleWhy}</p>
      {load.error && <Notice tone="error">{load.error.message}</Notice>}
      {progress.state === "none" && (
        <Button busy={load.isPending} onClick={start}>
          {words.load}
        </Button>
      )}
      {progress.state === "running" && <Loading progress={progress} />}
      {progress.state === "failed" && (
        <Notice tone="warn" action={<Button onClick={start}>{words.again}</Button>}>
          {words.failed}
        </Notice>
      )}
      {progress.state === "done" && <Loaded progress={progress} />}
    </section>
  );
}

const order: readonly SampleProgress["step"][] = [
  "waiting",
  "units",
  "people",
  "plan",
  "issue",
  "outputs",
  "finished",
];

function Loading({ progress }: { readonly progress: SampleProgress }) {
  const words = useTexts(texts);
  const recording = progress.step === "outputs" && progress.total > 0;
  return (
    <>
      <Progress
        label={`${words.loading}: ${words.steps[progress.step]}`}
        value={recording ? progress.done : order.indexOf(progress.step)}
        max={recording ? progress.total : order.length}
      />
      <p>{words.leave}</p>
    </>
  );
}

function Loaded({ progress }: { readonly progress: SampleProgress }) {
  const words = useTexts(texts);
  return (
    <>
      <Notice tone="done">{words.done}</Notice>
      {progress.planId && (
        <p>
          <ButtonLink kind="primary" to={`/plans/${progress.planId}/overview`}>
            {words.toOverview}
          </ButtonLink>
        </p>
      )}
      <SamplePeople progress={progress} />
    </>
  );
}

function SamplePeople({ progress }: { readonly progress: SampleProgress }) {
  const words = useTexts(texts);
  return (
    <>
      {progress.password && (
        <p>
          {words.password}: <code>{progress.password}</code>{" "}
          <CopyButton text={progress.password} label={words.copy} />
        </p>
      )}
      <div className={css.people}>
        <table>
          <caption>{words.people}</caption>
          <thead>
            <tr>
              <th scope="col">{words.name}</th>
              <th scope="col">{words.role}</th>
              <th scope="col">{words.email}</th>
            </tr>
          </thead>
          <tbody>
            {progress.people.map((person) => (
              <tr key={person.email}>
                <td>{person.name}</td>
                <td>{words.roles[person.role as keyof typeof words.roles]}</td>
                <td>{person.email}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
