import { useMutation, useQuery } from '@tanstack/react-query';
import { firstNames, type Offer } from '@waymark/model';
import { useState } from 'react';
import { call } from '../api.ts';
import { useWords } from '../language.tsx';
import { Button } from '../parts/button.tsx';
import { useNames } from '../parts/first-name.ts';
import { Failed, Loading } from '../parts/notice.tsx';
import { Page } from '../parts/page.tsx';
import { EmailField, NameField, PasswordField } from '../people/fields.tsx';
import { SignInForm } from '../people/sign-in-form.tsx';
import { SignOut } from '../people/sign-out.tsx';
import { useEntering } from '../people/use-entering.ts';
import { useHashToken } from '../people/use-hash.ts';
import { sessionQuery } from '../session.tsx';

/** What an invitation offers, and the ways to accept it: as who one is, or as somebody new. */
export function InvitationPage() {
  const { t } = useWords();
  const token = useHashToken();
  const { data: session, isPending } = useQuery(sessionQuery);
  const offer = useQuery({
    queryKey: ['invitation', token],
    queryFn: ({ signal }) => call('readInvitation', { body: { token }, signal }),
    enabled: token !== '',
    gcTime: 0,
  });
  if (token === '') {
    return (
      <Page title={t('invited.title')}>
        <p className="py-6">{t('invited.none')}</p>
      </Page>
    );
  }
  return (
    <Page title={t('invited.title')}>
      <div className="max-w-150 py-5 text-[15px]">
        {offer.error && <Failed error={offer.error} />}
        {(offer.isLoading || isPending) && <Loading>{t('invited.reading')} …</Loading>}
        {offer.data && !isPending && (
          <>
            <OfferInWords offer={offer.data} />
            {session ? (
              <AcceptAsYou token={token} name={givenName(session.person?.name)} />
            ) : (
              <AcceptAsNew token={token} email={offer.data.email ?? ''} />
            )}
          </>
        )}
      </div>
    </Page>
  );
}

/** The name that somebody gave themselves, empty where it is the one that Waymark began with. */
const givenName = (name: string | null | undefined): string =>
  !name || name === firstNames.person ? '' : name;

function OfferInWords({ offer }: { offer: Offer }) {
  const { t, say, instant } = useWords();
  const nameOf = useNames();
  const by = givenName(offer.invitedBy);
  const facts = {
    workspace: nameOf('workspace', offer.workspace),
    name: by,
    map: say(offer.map ?? undefined),
  };
  const to = by ? 'invited.to.by' : 'invited.to';
  const toMap = by ? 'invited.to.map.by' : 'invited.to.map';
  return (
    <div className="mb-5 space-y-1.5">
      <p className="font-serif text-[19px]/[1.35]">{t(offer.map ? toMap : to, facts)}</p>
      <p>
        {t('invited.as', { role: t(`role.${offer.role}`) })}{' '}
        <span className="text-ink2">{t(`role.${offer.role}.may`)}</span>
      </p>
      <p className="text-[13px] text-ink2">
        {t('invited.until', { when: instant(offer.expiresAt) })}
      </p>
    </div>
  );
}

function AcceptAsYou({ token, name }: { token: string; name: string }) {
  const { t } = useWords();
  const enter = useEntering();
  const accept = useMutation({
    mutationFn: async () => enter(await call('join', { body: { token } })),
  });
  return (
    <>
      {accept.isError && <Failed error={accept.error} />}
      <Button look="main" disabled={accept.isPending} onClick={() => accept.mutate()}>
        {name === '' ? t('invited.accept.anonymous') : t('invited.accept', { name })}
      </Button>
      <p className="mt-3 text-[13px]">
        <SignOut look="link">{t('invited.not-you')}</SignOut>
      </p>
    </>
  );
}

function AcceptAsNew({ token, email: known }: { token: string; email: string }) {
  const { t } = useWords();
  const enter = useEntering();
  const [name, setName] = useState('');
  const [email, setEmail] = useState(known);
  const [password, setPassword] = useState('');
  const [isKnown, setIsKnown] = useState(false);
  const join = useMutation({
    mutationFn: async () => {
      const body = { token, name: name.trim(), email, password };
      await enter(await call('joinAsNew', { body }));
    },
  });
  if (isKnown) return <SignInForm stay />;
  return (
    <form
      className="flex max-w-90 flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        join.mutate();
      }}
    >
      <NameField label={t('invited.name')} value={name} onChange={setName} />
      <EmailField label={t('invited.email')} value={email} onChange={setEmail} />
      <PasswordField
        label={t('invited.password')}
        value={password}
        onChange={setPassword}
        hint={t('invited.password.hint')}
        kind="new"
      />
      {join.isError && <Failed error={join.error} />}
      <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
        <Button type="submit" look="main" disabled={join.isPending}>
          {t('invited.join')}
        </Button>
        <Button look="link" onClick={() => setIsKnown(true)}>
          {t('invited.known')}
        </Button>
      </div>
    </form>
  );
}
