import { contract, type Route } from '@waymark/model';
import { z } from 'zod';
import { intakeCalls } from './intake.ts';
import { type Schema, schemaCollection } from './schemas.ts';

export interface OpenApiDocument {
  openapi: '3.1.0';
  info: { title: string; version: string; description: string; license: Schema };
  servers: { url: string }[];
  tags: { name: string; description: string }[];
  paths: Record<string, Record<string, Schema>>;
  components: { schemas: Record<string, Schema>; securitySchemes: Record<string, Schema> };
}

type Collection = ReturnType<typeof schemaCollection>;

/** The HTTP API in OpenAPI 3.1, made from the contract. `cookie` is the session cookie's name. */
export function openApiDocument(version: string, cookie: string): OpenApiDocument {
  const schemas = schemaCollection();
  const paths: OpenApiDocument['paths'] = {};
  const add = (path: string, method: string, operation: Schema) => {
    paths[path] = { ...paths[path], [method.toLowerCase()]: operation };
  };
  for (const [call, { summary, body }] of Object.entries(intakeCalls)) {
    add(`/v1/${call}`, 'POST', intakeOperation(call, summary, schemas.add(body, 'input')));
  }
  for (const [name, route] of Object.entries(contract) as [string, Route][]) {
    add(route.path.replace(/:(\w+)/g, '{$1}'), route.method, operation(name, route, schemas));
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Waymark',
      version,
      description: 'Events in, a measured journey map out.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/' }],
    tags: [
      { name: 'intake', description: "Events, as Segment's HTTP API takes them" },
      { name: 'api', description: 'Everything the pages do' },
    ],
    paths,
    components: {
      schemas: { ...schemas.named, Error: errorSchema },
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: cookie },
        apiKey: { type: 'http', scheme: 'bearer', description: 'An API key of the workspace' },
        writeKey: { type: 'http', scheme: 'basic', description: 'The write key as the user name' },
      },
    },
  };
}

const errorSchema: Schema = {
  type: 'object',
  required: ['error'],
  properties: {
    error: {
      type: 'object',
      required: ['code', 'message'],
      properties: {
        code: { type: 'string', description: 'Stable; for programs' },
        message: { type: 'string', description: 'A sentence for people' },
        details: { type: 'object' },
      },
    },
  },
};

const refusal = {
  description: 'Refused, with the reason',
  content: { 'application/json': { schema: { $ref: '#/components/schemas/Error' } } },
};

const answerTypes = { ndjson: 'application/x-ndjson', sse: 'text/event-stream' } as const;

function operation(name: string, route: Route, schemas: Collection): Schema {
  const { summary, access, params, query, body, answer, stream, upload } = route;
  const parameters = [...parametersOf(params, 'path'), ...parametersOf(query, 'query')];
  const type =
    stream === 'file' ? fileType(route) : stream ? answerTypes[stream] : 'application/json';
  return {
    operationId: name,
    summary,
    tags: ['api'],
    security: access === 'public' ? [] : [{ session: [] }, { apiKey: [] }],
    ...(parameters.length > 0 && { parameters }),
    ...(body && { requestBody: jsonBody(schemas.add(body, 'input')) }),
    ...(upload && {
      requestBody: { required: true, content: { 'application/octet-stream': {} } },
    }),
    responses: {
      200: {
        description: stream && stream !== 'file' ? 'One such value after the other' : 'The answer',
        content: { [type]: { schema: schemas.add(answer, 'output') } },
      },
      default: refusal,
    },
  };
}

const fileType = ({ path }: Route) => (path.endsWith('.csv') ? 'text/csv' : 'application/json');

function intakeOperation(name: string, summary: string, body: Schema): Schema {
  return {
    operationId: name,
    summary,
    tags: ['intake'],
    security: [{ writeKey: [] }, {}],
    requestBody: jsonBody(body),
    responses: {
      200: {
        description: 'Durable on disk',
        content: {
          'application/json': {
            schema: { type: 'object', properties: { success: { type: 'boolean' } } },
          },
        },
      },
      503: { ...refusal, description: 'Not now; send it again after Retry-After seconds' },
      default: refusal,
    },
  };
}

const jsonBody = (schema: Schema) => ({
  required: true,
  content: { 'application/json': { schema } },
});

function parametersOf(schema: z.ZodType | undefined, where: 'path' | 'query'): Schema[] {
  if (!(schema instanceof z.ZodObject)) return [];
  const fields: Record<string, z.ZodType> = schema.shape;
  return Object.entries(fields).map(([name, field]) => ({
    name,
    in: where,
    required: where === 'path' || !field.safeParse(undefined).success,
    schema: schemaCollection().add(field, 'input'),
  }));
}
