import { useCall } from "../../../platform/ui/api/useCall.ts";
import { Answer } from "../../../platform/ui/components/Answer.tsx";
import { PageHeader } from "../../../platform/ui/components/PageHeader.tsx";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { getSetup } from "../contract.ts";
import { MyPlanDoor } from "./MyPlanDoor.tsx";
import { SampleDoor } from "./SampleDoor.tsx";
import { texts } from "./texts.ts";
import css from "./WelcomePage.module.css";

/** After the first sign-in: two doors, one's own plan or the sample province. */
export default function WelcomePage() {
  const words = useTexts(texts);
  const setup = useCall(getSetup, {}, { every: 2000 });
  return (
    <>
      <PageHeader title={words.title} subtitle={words.subtitle} />
      <Answer query={setup}>
        {(data) => (
          <div className={css.doors}>
            <MyPlanDoor units={data.units} />
            <SampleDoor progress={data.sample} />
          </div>
        )}
      </Answer>
    </>
  );
}
