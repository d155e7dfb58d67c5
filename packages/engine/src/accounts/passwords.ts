import { refusal, type WaymarkError } from '@waymark/model';
import { type Context, newId } from '../context/index.ts';
import { newSecret } from './secrets.ts';

/** Somebody who signs up. */
export interface NewPerson {
  name: string;
  email: string;
  password: string;
}

/** E-mail addresses and passwords, kept by better-auth in our own tables. */
export interface Passwords {
  /** Whose address and password these are, null when they do not fit together. */
  personWith(email: string, password: string): Promise<string | null>;
  /** Whose address it is, null when nobody's. */
  personAt(email: string): Promise<string | null>;
  /** `isProven` when the address is known to be theirs. Errors: EMAIL_TAKEN. */
  signUp(person: NewPerson, isProven?: boolean): Promise<string>;
  fits(person: string, password: string): Promise<boolean>;
  set(person: string, password: string): Promise<void>;
  /** What is kept of a password that is nobody's own, such as that of a link. */
  hash(password: string): Promise<string>;
  verify(hash: string, password: string): Promise<boolean>;
}

/** better-auth's name for an account that is opened by a password. */
const credential = 'credential';

export function passwords({ documents: { db } }: Context): Passwords {
  const opened = once(async () => {
    // Brought in when somebody first needs it: most commands never do, and it takes a second.
    const { betterAuth } = await import('better-auth');
    const auth = betterAuth({
      database: { db, type: 'postgres', transaction: true },
      // Nothing of better-auth is reached by HTTP, so neither address nor secret is ever used.
      baseURL: 'http://localhost',
      secret: newSecret('') + newSecret(''),
      logger: { disabled: true },
      telemetry: { enabled: false },
      emailAndPassword: { enabled: true },
      user: {
        modelName: 'people',
        fields: {
          emailVerified: 'email_verified',
          createdAt: 'created_at',
          updatedAt: 'updated_at',
        },
      },
      account: {
        modelName: 'credentials',
        fields: {
          userId: 'person',
          providerId: 'provider',
          accountId: 'account',
          createdAt: 'created_at',
          updatedAt: 'updated_at',
        },
      },
      advanced: {
        database: {
          generateId: ({ model }) => newId(model === 'user' ? 'person' : 'credential'),
        },
      },
    });
    return auth.$context;
  });

  const hashOf = async (person: string): Promise<string | null> => {
    const { internalAdapter } = await opened();
    const all = await internalAdapter.findAccounts(person);
    return all.find(({ providerId }) => providerId === credential)?.password ?? null;
  };
  const fits = async (person: string | null, password: string): Promise<boolean> => {
    const auth = await opened();
    const hash = person === null ? null : await hashOf(person);
    if (hash !== null) return auth.password.verify({ hash, password });
    // As much work as for somebody known, so that the time does not tell who is.
    await auth.password.hash(password);
    return false;
  };
  const personAt = async (email: string): Promise<string | null> => {
    const { internalAdapter } = await opened();
    return (await internalAdapter.findUserByEmail(email))?.user.id ?? null;
  };

  return {
    personAt,
    fits,
    hash: async (password) => (await opened()).password.hash(password),
    verify: async (hash, password) => (await opened()).password.verify({ hash, password }),

    async personWith(email, password) {
      const person = await personAt(email);
      return (await fits(person, password)) ? person : null;
    },

    async signUp({ name, email, password }, isProven = false) {
      const { adapter, password: scrypt } = await opened();
      const hash = await scrypt.hash(password);
      const times = { createdAt: new Date(), updatedAt: new Date() };
      try {
        return await adapter.transaction(async (trx) => {
          const user = await trx.create<Record<string, unknown>, { id: string }>({
            model: 'user',
            data: { name, email: email.toLowerCase(), emailVerified: isProven, ...times },
          });
          await trx.create({
            model: 'account',
            data: {
              userId: user.id,
              providerId: credential,
              accountId: user.id,
              password: hash,
              ...times,
            },
          });
          return user.id;
        });
      } catch (cause) {
        if ((await personAt(email)) === null) throw cause;
        throw emailTaken();
      }
    },

    async set(person, password) {
      const { internalAdapter, password: scrypt } = await opened();
      const hash = await scrypt.hash(password);
      if ((await hashOf(person)) !== null) return internalAdapter.updatePassword(person, hash);
      await internalAdapter.linkAccount({
        userId: person,
        providerId: credential,
        accountId: person,
        password: hash,
      });
    },
  };
}

export function emailTaken(): WaymarkError {
  return refusal('EMAIL_TAKEN', 'email-taken', {});
}

/** The outcome of work that is done at most once, when it is first asked for. */
function once<T>(work: () => Promise<T>): () => Promise<T> {
  let done: Promise<T> | undefined;
  return () => {
    done ??= work();
    return done;
  };
}
