import type { ColumnMap, Field, Preview, Role } from '../engine/report.js';

/** What the visitor says of a file, put to what is said of it by then. */
export type Correction = (preview: Preview) => ColumnMap;

/** The table holds this. Its fields are others: what was said of the columns no longer counts. */
export function toRole({ map, roles }: Preview, value: string): ColumnMap {
  const role: Role | null = roles.find((known) => known === value) ?? null;
  return { ...map, role, columns: {}, ignored: [] };
}

/** The bytes are to be read in another way: the headers may become others. */
export function toShape(
  { map }: Preview,
  shape: Partial<Pick<ColumnMap, 'encoding' | 'delimiter' | 'headerLine'>>,
): ColumnMap {
  return { ...map, columns: {}, ignored: [], ...shape };
}

/** What a column of members is chosen to be that is no field and may be a segment. */
export const KEPT = 'kept';

/** The column at this place holds the field, is {@link KEPT}, or with `''` nothing that is used. */
export function toField(
  { map, role, columns, fields }: Preview,
  at: number,
  value: string,
): ColumnMap {
  const column = columns[at];
  const field: Field | undefined = fields.find((known) => known === value);
  const said = { ...map.columns };
  // What the column held so far must not be found in it again.
  if (column?.field) said[column.field] = '';
  if (column && field) said[field] = column.name;
  const ignored = map.ignored.filter((name) => name !== column?.name);
  // A column of members that holds no field would be kept for segments.
  if (column && value === '' && role === 'members') ignored.push(column.name);
  return { ...map, columns: said, ignored };
}
