// Generated from the engine's types; do not edit.

export type Arg = { "kind": "text", "value": string } | { "kind": "name", "value": string } | { "kind": "count", "value": number } | { "kind": "number", "value": number } | { "kind": "share", "value": number } | { "kind": "sharePoints", "value": number } | { "kind": "change", "value": number } | { "kind": "money", "value": number } | { "kind": "date", "value": string } | { "kind": "month", "value": string } | { "kind": "bytes", "value": number };

export type Better = "higher" | "lower";

export type ColumnFound = { header: string, field: Field | null, };

export type Comparison = { currentPeriod: [string, string], current: number, period: [string, string], value: number, difference: number, relative: number | null, significant: boolean, };

export type Example = { line: number, value: string, };

export type Field = "date" | "time" | "amount" | "receipt" | "member" | "store" | "register" | "shift" | "cashier" | "channel" | "kind" | "refersTo" | "quantity" | "discount" | "pointsIssued" | "pointsRedeemed" | "cost" | "product" | "category" | "price" | "enrolled";

export type FigureView = { value: number | null, why: Message | null, unit: Unit, n: number, interval: [number, number] | null, previous: Comparison | null, yearAgo: Comparison | null, norm: NormView | null, position: Position, rating: Rating, series: Array<SeriesPoint>, };

export type FileQuality = { name: string, bytes: number, role: Role | null, problem: Message | null, encoding: string | null, delimiter: string | null, headerLine: number | null, columns: Array<ColumnFound>, rowsRead: number, rowsUsed: number, rowsSetAside: number, notData: NotData, reasons: Array<Reason>, };

export type FindingView = { id: string, kpi: string, rating: Rating, args: { [key in string]?: Arg }, };

export type Industry = "grocery" | "fashion" | "electronics" | "other";

export type KpiView = { id: string, family: string, better: Better, figures: { [key in string]?: Arg }, parts: { [name in string]?: FigureView }, notes: Array<Message>, value: number | null, why: Message | null, unit: Unit, n: number, interval: [number, number] | null, previous: Comparison | null, yearAgo: Comparison | null, norm: NormView | null, position: Position, rating: Rating, series: Array<SeriesPoint>, };

export type Message = { id: string, args: { [key in string]?: Arg }, };

export type NormView = { low: number, high: number, source: string, part: string | null, };

export type NotData = { titles: number, headers: number, totals: number, blank: number, };

export type OwnNorm = { low: number, high: number, };

export type PeriodView = { from: string, to: string, asOf: string, days: number, wholeMonths: number, };

export type Position = "below" | "within" | "above" | "none";

export type Quality = { files: Array<FileQuality>, notices: Array<Message>, };

export type Rating = "good" | "watch" | "bad" | "unknown";

export type Reason = { id: string, column: string, count: number, examples: Array<Example>, };

export type Report = { schemaVersion: number, engine: string, settings: Settings, period: PeriodView, totals: Totals, verdict: Message, cautions: Array<Message>, kpis: Array<KpiView>, findings: Array<FindingView>, quality: Quality, };

export type Role = "receipts" | "members";

export type SeriesPoint = { month: string, value: number | null, interval: [number, number] | null, n: number, partial: boolean, };

export type Settings = { version: number, industry: Industry, currency: string, launch: string | null, from: string | null, to: string | null, activeDays: number | null, norms: { [key in string]?: OwnNorm }, };

export type Totals = { revenue: number, sales: number, returned: number, receipts: number, anonymousReceipts: number, returns: number, membersWithPurchase: number, members: number, quantity: number, };

export type Unit = "money" | "share" | "gap" | "perMonth" | "perYear" | "items";
