import { z } from 'zod';
import { type Role, roles } from './role.ts';

export const roleSchema = z.enum(roles);

/**
 * Who may call: anyone, anyone with a write key, anyone who is signed in or has an API key, only
 * somebody who is signed in as a person, or whoever has at least this role for the map of the path,
 * else in its workspace, else in the one Waymark began with. “Signed in” and “person” at a workspace
 * mean that they may open it, if only for single maps of it.
 */
export type Access = 'public' | 'write-key' | 'signed-in' | 'person' | Role;

export interface Route {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Fastify's form: `/api/workspaces/:workspace/maps/:map`. */
  path: string;
  summary: string;
  access: Access;
  params?: z.ZodType;
  query?: z.ZodType;
  body?: z.ZodType;
  /** The JSON answer; with `stream` each line (ndjson) or message (sse) has this shape. */
  answer: z.ZodType;
  stream?: 'ndjson' | 'sse' | 'file';
  /** The body is not JSON but a file's bytes. */
  upload?: boolean;
}

/** Keeps the literal types of a route so that server and web agree on them. */
export const route = <const R extends Route>(it: R): R => it;

type Parsed<T> = T extends z.ZodType ? z.output<T> : undefined;
type Given<T> = T extends z.ZodType ? z.input<T> : undefined;

export type ParamsOf<R extends Route> = Parsed<R['params']>;
export type QueryOf<R extends Route> = Parsed<R['query']>;
export type BodyOf<R extends Route> = Parsed<R['body']>;
export type AnswerOf<R extends Route> = Parsed<R['answer']>;
export type GivenQuery<R extends Route> = Given<R['query']>;
export type GivenBody<R extends Route> = Given<R['body']>;
