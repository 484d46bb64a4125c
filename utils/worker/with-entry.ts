/** A record with one entry set, or taken out with null. */
export function withEntry<Value>(
  record: Readonly<Record<string, Value>>,
  key: string,
  value: Value | null,
): Record<string, Value> {
  const { [key]: _before, ...others } = record;
  return value === null ? others : { ...others, [key]: value };
}
