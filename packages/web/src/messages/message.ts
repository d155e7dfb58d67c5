/** Words on the screen: one text, or one for each plural form, chosen by the parameter `n`. */
export type Message = string | Plural;
export interface Plural {
  one: string;
  other: string;
}

/** One area's messages by key; the Dutch ones are checked to have every key of the English ones. */
export type Messages = Readonly<Record<string, Message>>;
export type SameKeys<T extends Messages> = { readonly [Key in keyof T]: Message };
