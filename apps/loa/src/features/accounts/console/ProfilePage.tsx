import { useCall } from "../../../platform/ui/api/useCall.ts";
import { Answer } from "../../../platform/ui/components/Answer.tsx";
import { ButtonLink } from "../../../platform/ui/components/ButtonLink.tsx";
import { PageHeader } from "../../../platform/ui/components/PageHeader.tsx";
import { Section } from "../../../platform/ui/components/Section.tsx";
import { useBilingual, useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { useSession } from "../../../platform/ui/session/SessionProvider.tsx";
import { readProfile } from "../contract.ts";
import { MySessions } from "./MySessions.tsx";
import { PasswordForm } from "./PasswordForm.tsx";
import { ProfileForm } from "./ProfileForm.tsx";
import css from "./ProfilePage.module.css";
import { profileTexts } from "./profile-texts.ts";
import { roleNames } from "./roles.ts";

/** One's own name, password and sessions. */
export default function ProfilePage() {
  const words = useTexts(profileTexts);
  const profile = useCall(readProfile);
  return (
    <>
      <PageHeader title={words.title} subtitle={<MyRoles />} />
      <Section title={words.about}>
        <div className={css.form}>
          <Answer query={profile}>{(known) => <ProfileForm known={known} />}</Answer>
        </div>
      </Section>
      <Section title={words.password}>
        <div className={css.form}>
          <PasswordForm />
        </div>
      </Section>
      <Section title={words.safety} note={words.safetyNote}>
        <ButtonLink to="/profile/safety">{words.safety}</ButtonLink>
      </Section>
      <Section title={words.programs} note={words.programsNote}>
        <ButtonLink to="/profile/api-tokens">{words.tokens}</ButtonLink>
      </Section>
      <MySessions />
    </>
  );
}

function MyRoles() {
  const words = useTexts(profileTexts);
  const say = useBilingual();
  const { grants, units } = useSession();
  if (grants.length === 0) return words.noRoles;
  return grants
    .map(({ role, unitId, domain }) => {
      const place = units.find((unit) => unit.id === unitId)?.name ?? domain;
      return place ? `${say(roleNames[role])} – ${place}` : say(roleNames[role]);
    })
    .join("; ");
}
