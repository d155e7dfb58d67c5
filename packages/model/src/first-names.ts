/** What is called something before anybody named it; a page says it in the reader's language. */
export const firstNames = { workspace: 'My company', key: 'First key', person: 'Owner' } as const;
