import { z } from 'zod';

/** A JSON Schema as it stands in the document. */
export type Schema = { [key: string]: unknown };

/**
 * Turns Zod schemas into JSON Schemas and gathers the named ones, such as `JourneyMap`, so that
 * each stands in the document once. What is sent may leave out what has a default, so a named
 * schema has two forms: as answered under its own name, as sent with `Input` behind it.
 */
export function schemaCollection() {
  const named: Record<string, Schema> = {};

  function add(schema: z.ZodType, io: 'input' | 'output'): Schema {
    const suffix = io === 'input' ? 'Input' : '';
    const {
      $schema: _,
      $defs,
      ...own
    } = z.toJSONSchema(schema, {
      io,
      unrepresentable: 'any',
      // Answers may grow: a client that refuses what it does not know would break.
      override: ({ jsonSchema }) => {
        if (jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties;
      },
    }) as Schema & { $defs?: Record<string, Schema> };
    for (const [name, definition] of Object.entries($defs ?? {})) {
      named[`${name}${suffix}`] = relinked(definition, suffix);
    }
    return relinked(own, suffix);
  }

  return { add, named };
}

/** The schema with its references pointing to where the document keeps them. */
function relinked(schema: Schema, suffix: string): Schema {
  const text = JSON.stringify(schema).replace(
    /"\$ref":"#\/\$defs\/([^"]+)"/g,
    (_, name: string) => `"$ref":"#/components/schemas/${name}${suffix}"`,
  );
  return z.record(z.string(), z.unknown()).parse(JSON.parse(text));
}
