/** Columns whose values name a browser or a device, and no customer. */
const anonymous =
  /^(anonymous_?id|user_pseudo_id|ga_?client_?id|client_?id|cookie(_?id)?|visitor_?id|device_?id|distinct_?id|fullvisitorid|bezoeker(_?id)?)$/i;

/** Whether a person column holds anonymous ids, which an `identify` may later give to a customer. */
export const isAnonymousColumn = (column: string): boolean =>
  anonymous.test(column.replace(/[\s.-]+/g, '_'));
